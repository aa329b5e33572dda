// /api/workshops: the families to choose from, a new workshop, and where phones find this server.
import { createRoute, z } from '@hono/zod-openapi'
import { Hono } from 'hono'
import { callerOf } from '../caller.ts'
import type { House } from '../house.ts'
import { joinAddresses } from '../join-addresses.ts'
import { PLAN_LIMIT, readBody } from '../middleware/body.ts'
import { parseJson } from '../parse-json.ts'
import { Problem } from '../problem.ts'
import { addressOf } from '../request-address.ts'
import { requestLang } from '../request-lang.ts'
import { problemResponses } from '../schemas/responses.ts'
import { createPlanReader, PlanShape } from '../schemas/workshop.ts'
import { AddressShape, KeyShape, OfferedShape } from '../schemas/workshop-views.ts'
import { tellScenario } from '../workshop/scenarios.ts'
import type { Workshops } from '../workshop/workshops.ts'
import { fileRoutes } from './workshop-files.ts'
import { phoneRoutes } from './workshop-phone.ts'
import { trainerRoutes } from './workshop-trainer.ts'

/** All of /api/workshops. Where no workshops are held, each of its addresses says so. */
export function workshopRoutes(house: House): Hono {
  const { workshops, config } = house
  const app = new Hono()
  if (!workshops) {
    const off = (): never => {
      throw new Problem('workshops-off')
    }
    return app.all('/api/workshops', off).all('/api/workshops/*', off)
  }
  const readPlan = createPlanReader(new Set(workshops.scenarios.keys()))
  app
    .get('/api/workshops/scenarios', c => c.json({ scenarios: offered(workshops, requestLang(c)) }))
    .get('/api/workshops/address', c => c.json({ addresses: joinAddresses(config, addressOf(c, house)) }))
    .post('/api/workshops', async c => {
      const plan = readPlan(parseJson(await readBody(c, 'application/json', PLAN_LIMIT)))
      return c.json({ key: await workshops.make(plan, callerOf(c, config.proxies)) }, 201)
    })
  for (const routes of [trainerRoutes(house, workshops), fileRoutes(house, workshops), phoneRoutes(house, workshops)])
    app.route('/', routes)
  return app
}

const offered = ({ scenarios }: Workshops, lang: 'da' | 'en') => [...scenarios.values()].map(scenario => tellScenario(scenario, lang))

const json = <T extends z.ZodType>(status: 200 | 201, description: string, schema: T) => ({
  [status]: { description, content: { 'application/json': { schema } } },
})
const Lang = z.enum(['da', 'en']).optional()

export const workshopDocs = [
  createRoute({
    method: 'get',
    path: '/api/workshops/scenarios',
    summary: 'The families that a workshop can be made of',
    request: { query: z.object({ lang: Lang }) },
    responses: json(200, 'The scenarios in one language', OfferedShape),
  }),
  createRoute({
    method: 'get',
    path: '/api/workshops/address',
    summary: 'Where phones find this server',
    responses: json(200, 'Addresses, the best first', AddressShape),
  }),
  createRoute({
    method: 'post',
    path: '/api/workshops',
    summary: 'Make a workshop',
    description: 'It waits 60 days for its first participant, and ends by itself 24 hours after the last thing that happened in it.',
    request: { body: { required: true, content: { 'application/json': { schema: PlanShape } } } },
    responses: { ...json(201, 'The key, given this once', KeyShape), ...problemResponses(400, 413, 415, 429) },
  }),
]
