/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { House } from '../house.ts'
import { readBody } from '../middleware/body.ts'
import { SCRIPTED_POLICY } from '../middleware/policies.ts'
import { html } from '../pages/html.ts'
import { ScenarioPage } from '../pages/scenario-page.tsx'
import { Problem } from '../problem.ts'
import { familiesOf } from '../workshop/scenarios.ts'

/**
 * POST /workshop/ark: a family of a workshop as a page to print, also one that the trainer wrote.
 * It comes as a form in a tab of its own: the key stands in the body, never in an address.
 */
export function familySheetRoutes(house: House): Hono {
  return new Hono().post('/workshop/ark', async c => {
    const form = new URLSearchParams(await readBody(c, 'application/x-www-form-urlencoded'))
    const { workshops } = house
    if (!workshops) throw new Problem('workshops-off')
    const { plan } = await workshops.trainerIn(form.get('key') ?? '')
    const family = familiesOf(plan, workshops.scenarios).find(({ shown }) => shown.id === form.get('scenario'))
    if (!family?.told) throw new Problem('not-found', [], plan.lang)
    const scenario = { ...family.told, minutes: family.shown.minutes, ...(family.known ? { id: family.known.id } : {}) }
    const answer = workshops.guide.answer(family, plan.lang)
    return html(<ScenarioPage house={house} scenario={scenario} answer={answer} />, 200, plan.lang, SCRIPTED_POLICY)
  })
}
