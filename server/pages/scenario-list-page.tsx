/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Lang } from '../../engine/answer.ts'
import type { Card } from '../../engine/present/blocks.ts'
import { plain } from '../../engine/present/card-blocks.ts'
import { label } from '../../engine/present/labels.ts'
import { scenarioLabel } from '../../engine/workshop/scenario-labels.ts'
import type { House } from '../house.ts'
import { homeAddress, listAddress, otherLang } from './addresses.ts'
import { pageDoor } from './door.ts'
import type { Brush } from './draw/brush.ts'
import { CardList } from './draw/cards.tsx'
import { Page } from './layout.tsx'
import { createReferences } from './references.ts'
import { word } from './words.ts'

/** All scenarios, each with its goal and how long it takes. */
export function ScenarioListPage({ house, lang }: { house: House; lang: Lang }) {
  const title = label('scenarios', lang)
  const { base } = house.config
  const brush: Brush = { lang, level: 2, references: createReferences({}, lang), door: pageDoor(base) }
  const cards: Card[] = house.knowledge.scenarios
    .map(({ id, title, minutes, goal }) => ({
      kind: 'scenarios',
      id,
      title: title[lang],
      note: `${minutes} ${scenarioLabel('minutes', lang)}`,
      text: plain(goal[lang]),
    }))
    .sort((a, b) => a.title.localeCompare(b.title, lang) || (a.id < b.id ? -1 : 1))
  return (
    <Page
      lang={lang}
      title={`${title} – ${word('brand', lang)}`}
      house={house}
      other={{ href: listAddress(base, otherLang(lang), 'scenarios') }}
    >
      <div class="answer list-page">
        <div class="answer-head">
          <nav class="crumbs" aria-label={word('breadcrumb', lang)}>
            <ol>
              <li>
                <a href={homeAddress(base, lang)}>{word('home', lang)}</a>
              </li>
            </ol>
          </nav>
          <h1>{title}</h1>
          <p>{word('scenariosLead', lang)}</p>
        </div>
        <div class="answer-body">
          <CardList cards={cards} brush={brush} />
        </div>
      </div>
    </Page>
  )
}
