/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Lang } from '../../engine/answer.ts'
import type { Block, Section } from '../../engine/present/blocks.ts'
import { label } from '../../engine/present/labels.ts'
import { word } from './words.ts'

const FEWEST = 4

/** The sections of a long page, to jump to; shown where the screen is wide enough for a second column. */
export function OnThisPage({ blocks, lang, takesAlong = false }: { blocks: readonly Block[]; lang: Lang; takesAlong?: boolean }) {
  const sections = blocks.filter((b): b is Section => b.type === 'section')
  if (sections.length < FEWEST) return null
  return (
    <nav class="on-this-page" aria-labelledby="on-this-page">
      <p id="on-this-page">{word('onThisPage', lang)}</p>
      <ul>
        {sections.map(section => (
          <li>
            <a href={`#${section.id}`}>{section.kicker ?? section.title}</a>
          </li>
        ))}
        {takesAlong ? (
          <li>
            <a href="#take-along">{word('takeAlong', lang)}</a>
          </li>
        ) : null}
        <li>
          <a href="#sources">{label('sources', lang)}</a>
        </li>
      </ul>
    </nav>
  )
}
