// /api/workshops/trainer: what the trainer sees and does. The key travels in a header, never in an address.
import { createRoute, z } from '@hono/zod-openapi'
import { Hono } from 'hono'
import type { House } from '../house.ts'
import { readBody } from '../middleware/body.ts'
import { parseJson } from '../parse-json.ts'
import { problemResponses } from '../schemas/responses.ts'
import { ActingShape, readActing } from '../schemas/workshop.ts'
import { TrainerViewShape } from '../schemas/workshop-views.ts'
import { bearerOf } from '../workshop/bearer.ts'
import { respondStream, respondView } from '../workshop/respond.ts'
import type { Workshops } from '../workshop/workshops.ts'

export function trainerRoutes(_: House, workshops: Workshops): Hono {
  const { views, hub, clock } = workshops
  return new Hono()
    .get('/api/workshops/trainer', async c => respondView(c, await views.trainer(await workshops.trainerIn(bearerOf(c)), clock())))
    .get('/api/workshops/trainer/events', async c => {
      const workshop = await workshops.trainerIn(bearerOf(c))
      return respondStream(c, await hub.openTrainer(workshop, c.req.header('Last-Event-ID')))
    })
    .post('/api/workshops/trainer/actions', async c => {
      const { id } = await workshops.trainerIn(bearerOf(c))
      const { seen, action } = readActing(parseJson(await readBody(c, 'application/json')))
      const { view, isStale } = await workshops.act(id, seen, action)
      return respondView(c, view, isStale ? 409 : 200)
    })
    .delete('/api/workshops/trainer', async c => {
      const { id } = await workshops.trainerIn(bearerOf(c))
      await workshops.remove(id)
      return c.body(null, 204)
    })
}

const view = { description: 'What the trainer sees', content: { 'application/json': { schema: TrainerViewShape } } }
export const trainerHeaders = z.object({ Authorization: z.string().openapi({ example: 'Bearer <id>.<key>' }) })
export const events = (description: string) => ({ description, content: { 'text/event-stream': { schema: { type: 'string' as const } } } })

export const trainerDocs = [
  createRoute({
    method: 'get',
    path: '/api/workshops/trainer',
    summary: 'What the trainer sees',
    request: { headers: trainerHeaders },
    responses: { 200: view, ...problemResponses(404) },
  }),
  createRoute({
    method: 'get',
    path: '/api/workshops/trainer/events',
    summary: 'What the trainer sees, whenever it changes',
    request: { headers: trainerHeaders.extend({ 'Last-Event-ID': z.string().optional() }) },
    responses: { 200: events('Events named `view`, each with a whole TrainerView'), ...problemResponses(404) },
  }),
  createRoute({
    method: 'post',
    path: '/api/workshops/trainer/actions',
    summary: 'Move the room on',
    description: 'An action on an older room is refused with 409 and the newest view. 409 with a problem: it does not follow now.',
    request: { headers: trainerHeaders, body: { required: true, content: { 'application/json': { schema: ActingShape } } } },
    responses: { 200: view, ...problemResponses(400, 404, 409, 413, 415) },
  }),
  createRoute({
    method: 'delete',
    path: '/api/workshops/trainer',
    summary: 'Delete the workshop and everything written in it, at once',
    request: { headers: trainerHeaders },
    responses: { 204: { description: 'It is gone' }, ...problemResponses(404) },
  }),
]
