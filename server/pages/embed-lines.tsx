/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Lang } from '../../engine/answer.ts'
import type { Choices } from '../embed/choices.ts'
import { elementLine, frameLine, parentLine, scriptLine } from '../embed/lines.ts'
import { embedWord, forAdministrator, forServer } from '../embed/text.ts'
import { assetAddress } from '../routes/assets.ts'

type Props = {
  /** where the house stands on its own pages */
  readonly base: string
  readonly lang: Lang
  readonly choices: Choices
  /** under which other pages reach this server */
  readonly address: string
}

/** The lines to copy, the paragraphs to send, and what a strict page must allow. */
export function EmbedLines({ base, lang, choices, address }: Props) {
  // A policy names origins: a path in it holds for nothing that lies below.
  const { origin } = new URL(address)
  return (
    <section aria-labelledby="copy">
      <h2 id="copy">{embedWord('copy', lang)}</h2>
      <Line
        id="script"
        lang={lang}
        title={embedWord('scriptLine', lang)}
        note={embedWord('scriptNote', lang)}
        text={scriptLine(address, choices)}
      />
      <Line
        id="element"
        lang={lang}
        title={embedWord('elementLine', lang)}
        note={embedWord('elementNote', lang)}
        text={elementLine(address, choices)}
      />
      <Line
        id="frame"
        lang={lang}
        title={embedWord('frameLine', lang)}
        note={embedWord('frameNote', lang)}
        text={frameLine(address, choices)}
      />
      <p>{embedWord('parentNote', lang)}</p>
      <Copyable id="parent" lang={lang} text={parentLine(address)} />
      <Line id="admin" lang={lang} title={embedWord('toAdministrator', lang)} text={forAdministrator(address, lang)} isProse />
      <Line id="server" lang={lang} title={embedWord('toServer', lang)} text={forServer(lang)} isProse />
      <Line
        id="policy"
        lang={lang}
        title={embedWord('pagePolicy', lang)}
        note={embedWord('pagePolicyNote', lang)}
        text={`script-src ${origin}; connect-src ${origin}; frame-src ${origin}`}
      />
      <script src={assetAddress(base, '/assets/copy.js')} defer></script>
    </section>
  )
}

type LineProps = {
  readonly id: string
  readonly lang: Lang
  readonly title: string
  readonly note?: string
  readonly text: string
  readonly isProse?: boolean
}

function Line({ id, lang, title, note, text, isProse = false }: LineProps) {
  return (
    <div class="line">
      <h3 id={`line-${id}`}>{title}</h3>
      {note === undefined ? null : <p>{note}</p>}
      <Copyable id={id} lang={lang} text={text} isProse={isProse} />
    </div>
  )
}

/** A text to copy: one click selects it, and with scripts a button copies it. */
export function Copyable({ id, lang, text, isProse = false }: Pick<LineProps, 'id' | 'lang' | 'text' | 'isProse'>) {
  return (
    <div class="copyable">
      <pre class={isProse ? 'prose-line' : 'code-line'} id={`text-${id}`} tabindex={0}>
        {text}
      </pre>
      <button type="button" class="copy" hidden data-copy={`text-${id}`} data-done={embedWord('copied', lang)}>
        {embedWord('copyLine', lang)}
      </button>
    </div>
  )
}
