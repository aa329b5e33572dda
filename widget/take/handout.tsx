/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { render } from 'preact'
import type { Answer } from '../../engine/answer.ts'
import { drawnLabel } from '../../engine/present/drawn-labels.ts'
import { firstLabel } from '../../engine/present/first-labels.ts'
import { Blocks } from '../draw/blocks.tsx'
import { type Brush, STILL } from '../draw/brush.ts'
import { titleOf } from '../draw/sentence.tsx'
import { sheetCss } from '../style/index.ts'
import { laterCss } from '../style/later.ts'
import paperCss from '../style/paper.css?inline'
import { sheetOf } from '../style/sheet.ts'
import { laterWord } from '../words/later-words.ts'

const PAGE_RULE =
  '@media print { body > :not([data-tilgang-handout]) { display: none !important } } @media screen { [data-tilgang-handout] { display: none } }'

/** Lays a clean hand-out beside the page, prints it, and takes it away again. The user's words do not stand on it. */
export async function printAnswer(answer: Answer): Promise<void> {
  const host = document.createElement('div')
  host.setAttribute('data-tilgang-handout', '')
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [sheetOf(sheetCss + laterCss + paperCss)]
  const box = document.createElement('div')
  box.className = 'shell paper'
  box.setAttribute('data-theme', 'light')
  root.append(box)
  const pageRule = sheetOf(PAGE_RULE)
  document.body.append(host)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, pageRule]
  drawHandout(answer, laterWord('about', answer.lang), box)
  const clean = (): void => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== pageRule)
    host.remove()
  }
  addEventListener('afterprint', clean, { once: true })
  print()
}

/** Everything unfolded, nothing to press. */
export const drawHandout = (answer: Answer, heading: string, box: Element): void =>
  render(<Handout answer={answer} heading={heading} />, box)

function Handout({ answer, heading }: { answer: Answer; heading: string }) {
  const { lang, understood, sources, version } = answer
  const brush: Brush = {
    lang,
    sources,
    level: 2,
    paper: true,
    live: false,
    act: STILL,
  }
  const chips = [...understood.problems, ...understood.groups, ...understood.topics].map(found => found.label)
  const titles = new Map(Object.values(sources).map(source => [titleOf(source, lang), source.label]))
  return (
    <main class="guide" lang={lang}>
      <h1>{heading}</h1>
      {chips.length > 0 && (
        <p>
          {firstLabel('understood', lang)}: <b>{chips.join(' · ')}</b>
        </p>
      )}
      <Blocks blocks={answer.blocks ?? []} brush={brush} />
      <h2>{drawnLabel('sources', lang)}</h2>
      <ul>
        {[...titles].map(([title, label]) => (
          <li key={title}>
            {title.includes(label) ? '' : `${label}: `}
            {title}
          </li>
        ))}
      </ul>
      <p>
        <small>
          {laterWord('credit', lang)} {version.knowledge}
        </small>
      </p>
    </main>
  )
}
