// /api/workshops/rooms/:code: what a phone sees and does. Its key is one that it made itself.
import { createRoute, z } from '@hono/zod-openapi'
import { type Context, Hono } from 'hono'
import type { Round } from '../../engine/workshop/index.ts'
import { callerOf } from '../caller.ts'
import type { House } from '../house.ts'
import { readBody } from '../middleware/body.ts'
import { parseJson } from '../parse-json.ts'
import { Problem } from '../problem.ts'
import { problemResponses } from '../schemas/responses.ts'
import { ChoosingShape, createChoosingReader, JoinShape, readJoining } from '../schemas/workshop.ts'
import { PhoneViewShape } from '../schemas/workshop-views.ts'
import { bearerOf } from '../workshop/bearer.ts'
import type { PhoneIn } from '../workshop/phones.ts'
import { respondStream, respondView } from '../workshop/respond.ts'
import type { Workshops } from '../workshop/workshops.ts'
import { events } from './workshop-trainer.ts'

const PHONE = '/api/workshops/rooms/:code/phone'

export function phoneRoutes({ config }: House, workshops: Workshops): Hono {
  const { views, hub, clock } = workshops
  const readChoosing = createChoosingReader(workshops.choosable)
  const phoneOf = (c: Context, code: string): Promise<PhoneIn> => workshops.phoneIn(code, bearerOf(c))
  const show = async (c: Context, { workshop, phone }: PhoneIn): Promise<Response> => {
    hub.saw(workshop.id, phone)
    return respondView(c, await views.phone(workshop, phone, clock()))
  }
  return new Hono()
    .put(PHONE, async c => {
      const { group } = readJoining(parseJson(await readBody(c, 'application/json')))
      return show(c, await workshops.join(c.req.param('code'), bearerOf(c), group, callerOf(c, config.proxies)))
    })
    .get(PHONE, async c => show(c, await phoneOf(c, c.req.param('code'))))
    .get('/api/workshops/rooms/:code/events', async c => {
      const { workshop, phone } = await phoneOf(c, c.req.param('code'))
      return respondStream(c, await hub.openPhone(workshop, phone, c.req.header('Last-Event-ID')))
    })
    .put('/api/workshops/rooms/:code/choices/:index/:round', async c => {
      const { code, index, round } = c.req.param()
      if (!/^\d{1,2}$/.test(index) || !/^[12]$/.test(round)) throw new Problem('not-found')
      const { count, choice } = readChoosing(parseJson(await readBody(c, 'application/json')))
      const sent = { index: Number(index), round: Number(round) as Round, count, choice }
      return respondView(c, await workshops.choose(code, bearerOf(c), sent))
    })
}

const view = { description: 'What the phone sees', content: { 'application/json': { schema: PhoneViewShape } } }
const headers = z.object({ Authorization: z.string().openapi({ example: 'Bearer <32 hex digits that the phone made>' }) })
const Code = z.string().openapi({ example: '482913077' })
const params = z.object({ code: Code })

export const phoneDocs = [
  createRoute({
    method: 'put',
    path: '/api/workshops/rooms/{code}/phone',
    summary: 'Come into a room, or come back',
    request: { params, headers, body: { required: true, content: { 'application/json': { schema: JoinShape } } } },
    responses: { 200: view, ...problemResponses(400, 403, 404, 413, 415, 429) },
  }),
  createRoute({
    method: 'get',
    path: '/api/workshops/rooms/{code}/phone',
    summary: 'What the phone sees',
    request: { params, headers: headers.extend({ 'If-None-Match': z.string().optional() }) },
    responses: { 200: view, 304: { description: 'Nothing has changed' }, ...problemResponses(404) },
  }),
  createRoute({
    method: 'get',
    path: '/api/workshops/rooms/{code}/events',
    summary: 'What the phone sees, whenever it changes',
    request: { params, headers: headers.extend({ 'Last-Event-ID': z.string().optional() }) },
    responses: { 200: events('Events named `view`, each with a whole PhoneView'), ...problemResponses(404) },
  }),
  createRoute({
    method: 'put',
    path: '/api/workshops/rooms/{code}/choices/{index}/{round}',
    summary: 'Choose, once or again',
    description: 'Answered when it is kept for good. Sent again it changes nothing.',
    request: {
      params: z.object({ code: Code, index: z.string().openapi({ example: '0' }), round: z.enum(['1', '2']) }),
      headers,
      body: { required: true, content: { 'application/json': { schema: ChoosingShape } } },
    },
    responses: { 200: view, ...problemResponses(400, 404, 409, 413, 415) },
  }),
]
