import { createRoute } from '@hono/zod-openapi'
import { Hono } from 'hono'
import type { House } from '../house.ts'
import { HealthShape, ReadyShape } from '../schemas/knowledge.ts'

/** GET /healthz (the process lives) and /readyz (it can answer, with this knowledge). */
export function healthRoutes({ knowledge }: House): Hono {
  return new Hono()
    .get('/healthz', c => c.json({ status: 'ok' }))
    .get('/readyz', c => c.json({ status: 'ready', knowledge: knowledge.hash }))
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
    responses: { 200: { description: 'It can', content: { 'application/json': { schema: ReadyShape } } } },
  }),
]
