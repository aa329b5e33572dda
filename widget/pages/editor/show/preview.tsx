/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Lang } from '../../../../engine/answer.ts'
import { editorWord as word } from '../../words/editor.ts'
import type { Differs, Preview } from '../calls.ts'

const ENDINGS: Readonly<Record<string, { readonly da: string; readonly en: string }>> = {
  answer: { da: 'et svar', en: 'an answer' },
  clarify: { da: 'et spørgsmål tilbage', en: 'a question back' },
  refer: { da: 'en henvisning', en: 'a referral' },
  urgent: { da: 'akut', en: 'urgent' },
  outside: { da: 'uden for rapporten', en: 'outside the report' },
}

/** What was asked for: nothing yet, still to come, not to be had, or there. */
export type Previewed = Preview | null | 'asking' | undefined

/** Which questions get another answer, with what comes to it and what goes. */
export const ShowPreview = ({ preview, lang }: { readonly preview: Previewed; readonly lang: Lang }) => (
  <section aria-live="polite" class="preview">
    {preview === 'asking' ? (
      <p class="waiting">{word('previewing', lang)}</p>
    ) : (
      preview !== undefined && <Changes preview={preview} lang={lang} />
    )}
  </section>
)

function Changes({ preview, lang }: { readonly preview: Preview | null; readonly lang: Lang }) {
  if (!preview) return <p class="hint">{word('previewNot', lang)}</p>
  const { asked, differs } = preview
  if (differs.length === 0)
    return (
      <p>
        {word('previewNone', lang)} (0 {word('previewOf', lang)} {asked})
      </p>
    )
  return (
    <>
      <h2>{word('previewHead', lang)}</h2>
      <p>
        <strong>
          {differs.length} {word('previewOf', lang)} {asked}
        </strong>{' '}
        {word('previewChange', lang)}
      </p>
      <Group head={word('ownQuestions', lang)} differs={differs.filter(one => one.isOwn)} lang={lang} isOpen />
      <Group head={word('houseQuestions', lang)} differs={differs.filter(one => !one.isOwn)} lang={lang} />
    </>
  )
}

type GroupProps = { readonly head: string; readonly differs: readonly Differs[]; readonly lang: Lang; readonly isOpen?: boolean }

function Group({ head, differs, lang, isOpen = false }: GroupProps) {
  if (differs.length === 0) return null
  return (
    <>
      <h3>{head}</h3>
      {differs.map((one, i) => (
        <details key={`${one.lang}${one.question}`} class="differs" open={isOpen && i === 0}>
          <summary lang={one.lang}>{one.question}</summary>
          {one.outcome[0] !== one.outcome[1] && (
            <p>
              {word('ends', lang)} {ENDINGS[one.outcome[1]]?.[lang]} ({word('before', lang).toLocaleLowerCase(lang)}:{' '}
              {ENDINGS[one.outcome[0]]?.[lang]})
            </p>
          )}
          {one.isReordered && <p>{word('reordered', lang)}</p>}
          <Lines head={word('added', lang)} lines={one.added} kind="ins" lang={one.lang} />
          <Lines head={word('gone', lang)} lines={one.removed} kind="del" lang={one.lang} />
        </details>
      ))}
    </>
  )
}

type LinesProps = { readonly head: string; readonly lines: readonly string[]; readonly kind: string; readonly lang: Lang }

const Lines = ({ head, lines, kind, lang }: LinesProps) =>
  lines.length === 0 ? null : (
    <div class={`side ${kind}`}>
      <p class="side-head">{head}</p>
      <ul lang={lang}>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
