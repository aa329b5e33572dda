import { Hono } from 'hono'
import type { House } from '../house.ts'
import { readBody } from '../middleware/body.ts'
import { parseJson } from '../parse-json.ts'
import { addressOf } from '../request-address.ts'

/**
 * POST /mcp: other assistants ask, over the Model Context Protocol. Only when it is switched on; what speaks the protocol is loaded with
 * the first request.
 */
export function mcpRoutes(house: House): Hono {
  const app = new Hono()
  if (!house.config.hasMcp) return app
  let opened: ReturnType<typeof open> | undefined
  return app.post('/mcp', async c => {
    const { guard, answer } = await (opened ??= open(house))
    guard(c.req.raw.headers)
    return answer(c.req.raw, parseJson(await readBody(c, 'application/json')), addressOf(c, house))
  })
}

async function open(house: House) {
  const [{ createEndpoint }, { createGuard }] = await Promise.all([import('../mcp/endpoint.ts'), import('../mcp/guard.ts')])
  return { guard: createGuard(house.config), answer: createEndpoint(house) }
}
