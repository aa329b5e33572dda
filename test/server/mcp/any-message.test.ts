// Whatever another assistant sends, it is answered with less than 500, and nothing is a bug of ours.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { house } from '../house.ts'

const bugs: string[] = []
const app = createApp({ ...house, config: { ...house.config, hasMcp: true } }, bug => bugs.push(bug))

const MCP = 'io.modelcontextprotocol'
const version = fc.constantFrom('2026-07-28', '2025-11-25', '2025-03-26', '1999-01-01', '')
const id = fc.oneof(fc.constantFrom('street-nine', 'dark-evenings', '__proto__', 'constructor', ''), fc.string())
const args = fc.oneof(
  fc.record(
    {
      question: fc.oneof(fc.constant('mørke aftener'), fc.string({ unit: 'binary', maxLength: 1100 }), fc.anything()),
      lang: fc.oneof(fc.constantFrom('da', 'en'), fc.anything()),
      kind: fc.oneof(fc.constantFrom('cases', 'problems', 'notices'), id),
      id,
      context: fc.oneof(fc.record({ problems: fc.array(id, { maxLength: 3 }) }, { requiredKeys: [] }), fc.anything()),
    },
    { requiredKeys: [] },
  ),
  fc.anything(),
)
const meta = fc.record(
  {
    [`${MCP}/protocolVersion`]: version,
    [`${MCP}/clientInfo`]: fc.oneof(fc.constant({ name: 'a', version: '1' }), fc.anything()),
    [`${MCP}/clientCapabilities`]: fc.oneof(fc.constant({}), fc.anything()),
  },
  { requiredKeys: [] },
)
const METHODS = [
  'tools/call',
  'tools/call',
  'tools/list',
  'initialize',
  'ping',
  'server/discover',
  'subscriptions/listen',
  'resources/list',
]
const message = fc.record(
  {
    jsonrpc: fc.oneof({ weight: 9, arbitrary: fc.constant('2.0') }, fc.anything()),
    id: fc.oneof({ weight: 5, arbitrary: fc.nat() }, fc.anything()),
    method: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...METHODS) }, fc.string()),
    params: fc.oneof(
      {
        weight: 9,
        arbitrary: fc.record({ name: fc.constantFrom('ask', 'get', 'list', 'x'), arguments: args, _meta: meta }, { requiredKeys: [] }),
      },
      fc.anything(),
    ),
  },
  { requiredKeys: ['jsonrpc', 'method'] },
)
const headers = fc.record(
  {
    'MCP-Protocol-Version': version,
    'Mcp-Method': fc.constantFrom(...METHODS),
    'Mcp-Name': fc.constantFrom('ask', 'get', 'list'),
    'Mcp-Session-Id': fc.constant('1'),
  },
  { requiredKeys: [] },
)

test('500 messages of every kind', async () => {
  const statuses = new Set<number>()
  await fc.assert(
    fc.asyncProperty(fc.oneof({ weight: 9, arbitrary: message }, fc.json()), headers, async (body, more) => {
      const response = await app.request('/mcp', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream', Host: 'localhost', ...more },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
      await response.arrayBuffer()
      statuses.add(response.status)
      expect(response.status).toBeLessThan(500)
      expect(response.headers.get('Content-Type') ?? 'application/json').toMatch(/^application\/(?:problem\+)?json/)
    }),
    { numRuns: 500, seed: 7 },
  )
  expect(bugs).toEqual([])
  // Some were answered, some taken note of, some refused.
  for (const status of [200, 202, 400]) expect(statuses).toContain(status)
}, 60_000)
