/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Lang, Source } from '../../engine/answer.ts'
import { label } from '../../engine/present/labels.ts'
import type { References } from './references.ts'
import { sectionsByChapter, sourceWords } from './source-words.ts'
import { word } from './words.ts'

const MOST_IN_SIGHT = 12

/** The sources at the foot of a page, each leading back to where it is first used. Draw it after everything that refers to them. */
export function SourceList({ references, lang }: { references: References; lang: Lang }) {
  const lines = references.lines()
  if (lines.length === 0) return null
  const list = (
    <>
      <p class="note">{word('sourcesLead', lang)}</p>
      <ul>
        {lines.map(line => (
          <li id={line.anchor} tabindex={-1}>
            <a class="source-label" href={line.back}>
              {line.label}
              <span class="unseen"> ({word('backToText', lang)})</span>
            </a>{' '}
            <SourceText sources={line.sources} lang={lang} />
          </li>
        ))}
      </ul>
    </>
  )
  return (
    <section class="sources" id="sources" aria-labelledby="sources-title">
      <h2 id="sources-title">{label('sources', lang)}</h2>
      {lines.length <= MOST_IN_SIGHT ? (
        list
      ) : (
        // A reference that leads into it unfolds it.
        <details class="unfold">
          <summary>
            {word('showAll', lang)} {lines.length}
          </summary>
          <div class="unfolded">{list}</div>
        </details>
      )}
    </section>
  )
}

// A page of the report: its sections, then the chapter they stand in. Anything else: what it is.
function SourceText({ sources, lang }: { sources: readonly Source[]; lang: Lang }) {
  const chapters = sectionsByChapter(sources)
  if (chapters.size === 0) return <span>{sourceWords(sources, lang)}</span>
  return (
    <span>
      {[...chapters].map(([chapter, sections]) =>
        sections.length === 0 ? (
          <span class="source-section">{chapter}</span>
        ) : (
          <>
            <span class="source-section">{sections.join(' · ')}</span> <span class="source-chapter">{chapter}</span>
          </>
        ),
      )}
    </span>
  )
}
