/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Cited, Lang, Source } from '../../engine/answer.ts'
import { firstLabel } from '../../engine/present/first-labels.ts'
import { dateOf } from '../words/numbers.ts'
import { word } from '../words/words.ts'
import type { Brush } from './brush.ts'
import { Fold } from './fold.ts'

/** A sentence, and after it its sources in small. A number keeps its percent sign on its line. */
export const Sentence = ({ item: { text, lang, cites }, brush }: { item: Cited; brush: Brush }) => {
  const shown = text.replace(/(\d) %/g, '$1\u00a0%')
  return (
    <>
      {lang ? <span lang={lang}>{shown}</span> : shown}
      <Refs cites={cites} brush={brush} />
    </>
  )
}

/** Sentences as running text. */
export const Sentences = ({ items, brush }: { items: readonly Cited[]; brush: Brush }) => (
  <>
    {items.map((item, i) => (
      <>
        {i > 0 ? ' ' : ''}
        <Sentence item={item} brush={brush} />
      </>
    ))}
  </>
)

/** The sources of a sentence, each a button that unfolds what it stands for right there. */
export function Refs({ cites, brush }: { cites: readonly string[]; brush: Brush }) {
  const byLabel = new Map<string, string[]>()
  for (const cite of cites) {
    const label = brush.sources[cite]?.label
    if (label) byLabel.set(label, [...(byLabel.get(label) ?? []), cite])
  }
  if (byLabel.size === 0) return null
  if (brush.paper) return <span class="refs"> [{[...byLabel.keys()].join(', ')}]</span>
  return (
    <>
      {[...byLabel].map(([label, keys]) => (
        <Fold key={label}>
          {(isOpen, turn) => (
            <>
              {' '}
              <button
                type="button"
                class="ref"
                part="source"
                aria-expanded={isOpen}
                aria-label={`${firstLabel('source', brush.lang)}: ${label}`}
                onClick={() => (isOpen || brush.act.cite(keys[0] ?? '')) && turn()}
              >
                {label}
              </button>
              {isOpen && <SourceNote sources={keys.flatMap(key => brush.sources[key] ?? [])} lang={brush.lang} />}
            </>
          )}
        </Fold>
      ))}
    </>
  )
}

const SourceNote = ({ sources, lang }: { sources: readonly Source[]; lang: Lang }) => (
  <span class="source-note">
    {[...new Set(sources.map(source => titleOf(source, lang)))].map(title => (
      <span key={title}>{title}</span>
    ))}
  </span>
)

/** A source in one line. */
export function titleOf(source: Source, lang: Lang): string {
  if (source.kind === 'literature') return source.reference
  if (source.kind === 'beside-the-report') return `${source.title} (${word('checkedOn', lang)} ${dateOf(source.checked, lang)})`
  const { chapter, section, label } = source
  return `${word('report', lang)}, ${label}. ${chapter === section ? chapter : `${chapter}: ${section}`}`
}
