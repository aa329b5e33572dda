/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Answer, Lang } from '../../engine/answer.ts'
import { label } from '../../engine/present/labels.ts'
import { collectCites, resolveSources } from '../../engine/present/sources.ts'
import { scenarioBlocks, type Told } from '../../engine/workshop/scenario-blocks.ts'
import { scenarioLabel } from '../../engine/workshop/scenario-labels.ts'
import type { House } from '../house.ts'
import { assetAddress } from '../routes/assets.ts'
import { today } from '../today.ts'
import { homeAddress, listAddress, otherLang, scenarioAddress } from './addresses.ts'
import { pageDoor } from './door.ts'
import { Blocks } from './draw/blocks.tsx'
import type { Brush } from './draw/brush.ts'
import { Page } from './layout.tsx'
import { OnThisPage } from './on-this-page.tsx'
import { createReferences, dateOf } from './references.ts'
import { SourceList } from './source-list.tsx'
import { word } from './words.ts'

type Props = {
  readonly house: House
  /** a scenario of the knowledge has an id; a family that a trainer wrote stands in one language and nowhere else */
  readonly scenario: Told & { readonly id?: string; readonly minutes: number }
  readonly answer: Answer
}

/** A scenario as a hand-out: on paper, what the room works with comes first and the guide's answer on a page of its own. */
export function ScenarioPage({ house, scenario, answer }: Props) {
  const { lang } = answer
  const { id } = scenario
  const { base } = house.config
  const title = scenario.title[lang]
  const blocks = scenarioBlocks(scenario, answer)
  const references = createReferences(resolveSources(house.knowledge, collectCites(blocks), lang), lang)
  const brush: Brush = { lang, level: 2, references, door: pageDoor(base) }
  return (
    <Page
      lang={lang}
      title={`${title} – ${word('brand', lang)}`}
      house={house}
      {...(id === undefined ? {} : { other: { href: scenarioAddress(base, otherLang(lang), id) } })}
    >
      <div class="answer entry scenario">
        <div class="answer-head">
          <nav class="crumbs" aria-label={word('breadcrumb', lang)}>
            <ol>
              <li>
                <a href={homeAddress(base, lang)}>{word('home', lang)}</a>
              </li>
              <li>
                <a href={listAddress(base, lang, 'scenarios')}>{label('scenarios', lang)}</a>
              </li>
            </ol>
          </nav>
          <h1>{title}</h1>
          <p class="note">
            {scenario.minutes} {scenarioLabel('minutes', lang)}
          </p>
        </div>
        <OnThisPage blocks={blocks} lang={lang} takesAlong />
        <div class="answer-body">
          <Blocks blocks={blocks} brush={brush} />
          <TakeScenario base={base} id={id} lang={lang} />
          <SourceList references={references} lang={lang} />
          <p class="on-paper">
            {word('takenOn', lang)} {dateOf(today(), lang)}. {word('credit', lang)} {word('reportAge', lang)}
          </p>
        </div>
      </div>
    </Page>
  )
}

function TakeScenario({ base, id, lang }: { base: string; id: string | undefined; lang: Lang }) {
  return (
    <section class="take-along" id="take-along" aria-labelledby="take-along-title">
      <h2 id="take-along-title">{word('takeScenario', lang)}</h2>
      <ul>
        {id === undefined ? null : (
          <>
            <li>
              <a href={scenarioAddress(base, lang, id, 'docx')}>{word('asWord', lang)}</a>
            </li>
            <li>
              <a href={scenarioAddress(base, lang, id, 'md')}>{word('asMarkdown', lang)}</a>
            </li>
          </>
        )}
        <li class="print">
          <span>{word('printKeys', lang)}</span>
          <button type="button" class="as-link" hidden>
            {word('print', lang)}
          </button>
        </li>
      </ul>
      <p class="note">{word('scenarioPaper', lang)}</p>
      <script src={assetAddress(base, '/assets/print.js')} defer></script>
    </section>
  )
}
