import { createRoute } from '@hono/zod-openapi'
import { Hono } from 'hono'
import type { House } from '../house.ts'
import { HealthShape, NotReadyShape, ReadyShape } from '../schemas/knowledge.ts'

/** GET /healthz (the process lives) and /readyz (it can answer, with this knowledge; 503 when a balancer is to send nobody). */
export function healthRoutes({ knowledge, operation }: House): Hono {
  return new Hono()
    .get('/healthz', c => c.json({ status: 'ok' }))
    .get('/readyz', c => {
      const { phase = 'ready', refused } = operation?.state ?? {}
      const stand = { status: phase, knowledge: knowledge.hash, ...(refused ? { refused } : {}) }
      return c.json(stand, phase === 'ready' ? 200 : 503)
    })
}

export const healthDocs = [
  createRoute({
    method: 'get',
    path: '/healthz',
    summary: 'Whether the process lives',
    responses: { 200: { description: 'It lives', content: { 'application/json': { schema: HealthShape } } } },
  }),
  createRoute({
    method: 'get',
    path: '/readyz',
    summary: 'Whether it can answer, and with which knowledge',
    responses: {
      200: { description: 'It can', content: { 'application/json': { schema: ReadyShape } } },
      503: { description: 'Not yet, or it is about to stop', content: { 'application/json': { schema: NotReadyShape } } },
    },
  }),
]
