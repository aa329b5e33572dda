/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono, type Context as HonoContext } from 'hono'
import { etag } from 'hono/etag'
import type { Lang } from '../../engine/answer.ts'
import { scenarioRequest } from '../../engine/workshop/scenario-blocks.ts'
import type { Scenario } from '../../knowledge/schema.ts'
import { fileResponse, wordResponse } from '../handout/files.ts'
import type { Handout } from '../handout/handout.ts'
import { writeMarkdown } from '../handout/markdown.ts'
import { makeScenarioHandout } from '../handout/scenario.ts'
import type { House } from '../house.ts'
import { SCRIPTED_POLICY } from '../middleware/policies.ts'
import { scenarioAddress } from '../pages/addresses.ts'
import { html } from '../pages/html.ts'
import { ScenarioListPage } from '../pages/scenario-list-page.tsx'
import { ScenarioPage } from '../pages/scenario-page.tsx'
import { Problem } from '../problem.ts'
import { addressOf } from '../request-address.ts'
import { today } from '../today.ts'

/** /scenarie: the families for workshops, each as a page, as Word and as Markdown. Danish unless `lang=en`. */
export function scenarioRoutes(house: House): Hono {
  const find = (c: HonoContext, name: string): { scenario: Scenario; lang: Lang } => {
    const lang = langOf(c)
    const scenario = house.knowledge.scenarios.find(one => one.id === name)
    if (!scenario) throw new Problem('not-found', [], lang)
    return { scenario, lang }
  }
  const make = (c: HonoContext, name: string): Handout => {
    const { scenario, lang } = find(c, name)
    const link = scenarioAddress(addressOf(c, house), lang, scenario.id)
    return makeScenarioHandout(scenario, house.engine.ask(scenarioRequest(scenario, lang)), house.knowledge, link, today())
  }
  const app = new Hono()
  app.use('/scenarie/*', etag())
  return app
    .get('/scenarie', c => html(<ScenarioListPage house={house} lang={langOf(c)} />, 200, langOf(c)))
    .get('/scenarie/:file{[a-z0-9-]+\\.md}', c => {
      const id = c.req.param('file').slice(0, -'.md'.length)
      return fileResponse(writeMarkdown(make(c, id)), `tilgang-${id}.md`, 'text/markdown; charset=utf-8')
    })
    .get('/scenarie/:file{[a-z0-9-]+\\.docx}', c => {
      const id = c.req.param('file').slice(0, -'.docx'.length)
      return wordResponse(make(c, id), `tilgang-${id}.docx`)
    })
    .get('/scenarie/:id', c => {
      const { scenario, lang } = find(c, c.req.param('id'))
      const answer = house.engine.ask(scenarioRequest(scenario, lang))
      return html(<ScenarioPage house={house} scenario={scenario} answer={answer} />, 200, lang, SCRIPTED_POLICY)
    })
}

const langOf = (c: HonoContext): Lang => (c.req.query('lang') === 'en' ? 'en' : 'da')
