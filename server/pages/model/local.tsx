/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import type { Lang } from '../../../engine/answer.ts'
import { localLabel } from '../../../engine/local/labels.ts'
import { capital, type LocalNode, type LocalPicture, type LocalRow, type NodeKey } from '../../../engine/overview/index.ts'
import type { Layer } from '../../../knowledge/schema.ts'
import { entryAddress, localAddress, modelAddress } from '../addresses.ts'
import { LocalDrawing, type LocalStop } from './local-drawing.tsx'
import { modelWord } from './model-words.ts'
import { onPage } from './paint.ts'

type LocalProps = {
  readonly base: string
  readonly picture: LocalPicture
  readonly layers: readonly Layer[]
  readonly chosen: NodeKey | undefined
  readonly lang: Lang
}

/** What is laid beside the report, by problem: drawn where there is room, and told as a list. Whose it is stands first. */
export function Local({ base, picture, layers, chosen, lang }: LocalProps) {
  return (
    <section class="section" id="local" aria-labelledby="local-title">
      <h2 id="local-title">{modelWord('local', lang)}</h2>
      {layers.map(({ title, fictional }) => (
        <p class="note">
          {localLabel('beside', lang).replace('{from}', title[lang])}
          {fictional ? ` ${localLabel('fictional', lang)}.` : ''}
        </p>
      ))}
      <figure class="model-picture model-figure">
        <svg viewBox={`0 0 ${picture.width} ${picture.height}`} aria-label={modelWord('local', lang)}>
          <LocalDrawing
            picture={picture}
            paint={onPage}
            lang={lang}
            around={(stop, words) => (
              <Stop base={base} stop={stop} words={words} isChosen={stop.of === 'report' && stop.row.node?.key === chosen} lang={lang} />
            )}
          />
        </svg>
        <figcaption>{modelWord('localKey', lang)}</figcaption>
      </figure>
      {picture.rows.map(({ row }) => (
        <details class="unfold model-column" open={chosen !== undefined}>
          <summary>
            {nameOf(row, lang)} ({row.entries.length + row.more})
          </summary>
          <div class="unfolded">
            <ul class="model-walk">
              {row.entries.map(({ entry, layer }) => (
                <li>
                  <a href={entryAddress(base, lang, 'local', entry.id)} {...(lang === 'en' && entry.isDanishOnly ? { lang: 'da' } : {})}>
                    {entry.title[lang]}
                  </a>
                  <span class="local-kind">
                    {' '}
                    {localLabel(entry.localKind, lang)}
                    {layers.length > 1 ? `, ${layer.title[lang]}` : ''}
                  </span>
                </li>
              ))}
              {row.more > 0 ? (
                <li>
                  <a href={moreAddress(base, row, lang)}>
                    {modelWord('localMore', lang).replace('{n}', String(row.more))}
                    <span class="unseen">: {nameOf(row, lang)}</span>
                  </a>
                </li>
              ) : null}
            </ul>
          </div>
        </details>
      ))}
    </section>
  )
}

type StopProps = {
  readonly base: string
  readonly stop: LocalStop
  readonly words: Child
  readonly isChosen: boolean
  readonly lang: Lang
}

function Stop({ base, stop, words, isChosen, lang }: StopProps) {
  if (stop.of === 'local') {
    const { id, title } = stop.node.entry
    return link(
      entryAddress(base, lang, 'local', id),
      `${title[lang]}: ${modelWord('openPage', lang)} (${localWord(stop.node, lang)})`,
      words,
    )
  }
  const name = nameOf(stop.row, lang)
  if (stop.of === 'more')
    return link(moreAddress(base, stop.row, lang), `${name}: ${modelWord('localMore', lang).replace('{n}', String(stop.row.more))}`, words)
  const { node } = stop.row
  if (!node) return link(localAddress(base, lang), name, words)
  return isChosen
    ? link(entryAddress(base, lang, node.kind, node.id), `${name}: ${modelWord('openPage', lang)}`, words)
    : link(modelAddress(base, lang, node.key), `${name}: ${modelWord('showLinks', lang)}`, words)
}

const link = (href: string, name: string, words: Child) => (
  <a class="model-box" href={href} aria-label={name}>
    {words}
  </a>
)

const localWord = ({ layer }: LocalNode, lang: Lang): string => `${localLabel('local', lang)}, ${layer.title[lang]}`
const nameOf = ({ node }: LocalRow, lang: Lang): string => (node ? capital(node.short[lang]) : modelWord('localOther', lang))
const moreAddress = (base: string, { node }: LocalRow, lang: Lang): string =>
  localAddress(base, lang, node?.kind === 'problems' ? node.id : undefined)
