// Who may ask, how much, and what becomes of it: over a real socket.
import { request } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { createCounts } from '../../../server/counts/counts.ts'
import type { House } from '../../../server/house.ts'
import { createLimits } from '../../../server/limits/limits.ts'
import { createCountStore } from '../../../server/storage/count-store.ts'
import { openSqlite } from '../../../server/storage/sqlite.ts'
import { app, house } from '../house.ts'
import { ask, asking, call, ERAS, list, type Opened, openMcp } from './open.ts'

const LISTED = 'https://intranet.example.dk'
const small: House = { ...house, config: { ...house.config, hasMcp: true } }
const QUESTION = 'mørke aftener'

const open: Opened[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})
async function opened(more: Partial<House> = {}, report?: (bug: string) => void): Promise<Opened> {
  const one = await openMcp({ ...small, ...more }, report)
  open.push(one)
  return one
}

test('switched off, there is nothing', async () => {
  const response = await app.request('/mcp', { method: 'POST' })
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ type: 'urn:tilgang:problem:not-found' })
})

describe.each(ERAS)('a client of the era »%s«', era => {
  test('learns what Tilgang is, what it does not know, and three harmless tools', async () => {
    const client = await (await opened()).connect(era)
    expect(client.getServerVersion()).toMatchObject({ name: 'tilgang' })
    for (const words of ['It does not know', 'no legal advice', 'pass the notices on unchanged', 'source of each sentence'])
      expect(client.getInstructions()).toContain(words)
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['ask', 'get', 'list'])
    for (const tool of tools) {
      expect(tool.annotations).toEqual({ readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false })
      expect(tool.title?.length).toBeGreaterThan(5)
      expect(tool.description?.length).toBeGreaterThan(50)
      expect(tool.inputSchema).toMatchObject({ type: 'object', additionalProperties: false })
      expect(tool.outputSchema).toMatchObject({ type: 'object' })
    }
    expect(tools[0]?.inputSchema.properties).toMatchObject({
      question: { type: 'string', minLength: 1, maxLength: 1000, description: expect.stringContaining('UTF-16') },
      context: { properties: { dropped: { description: expect.stringContaining('struck out') } } },
    })
  })

  test('is answered, and looks up', async () => {
    const client = await (await opened()).connect(era)
    await client.listTools()
    expect((await ask(client, { question: QUESTION })).answer.outcome).toBe('answer')
    expect((await list(client, { kind: 'problems', lang: 'en' })).found.entries.length).toBe(2)
  })
})

describe('the message', () => {
  test('is answered with one piece of JSON, kept by no cache', async () => {
    const response = await (await opened()).post(asking(QUESTION))
    expect([response.status, response.headers.get('Content-Type'), response.headers.get('Cache-Control')]).toEqual([
      200,
      'application/json',
      'no-store',
    ])
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(response.headers.get('Mcp-Session-Id')).toBeNull()
  })

  test.each(['GET', 'DELETE', 'PUT'])('is never sent by %s: there is no session and no stream', async method => {
    const response = await fetch(`${(await opened()).address}/mcp`, { method, headers: { Accept: 'text/event-stream' } })
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'POST'])
  })

  test.each([
    ['not JSON', '{', 400],
    ['a list, of which each could be a question', [asking(QUESTION), asking(QUESTION, 2)], 400],
    ['an empty list', [], 400],
    ['null', 'null', 400],
    ['no message', {}, 400],
    ['larger than 16 kB', asking('x'.repeat(17_000)), 413],
    ['a notification', { jsonrpc: '2.0', method: 'notifications/initialized' }, 202],
    ['an answer to nothing', { jsonrpc: '2.0', id: 9, result: {} }, 202],
    ['an unknown method', { jsonrpc: '2.0', id: 1, method: 'no/such' }, 200],
    ['an unknown tool', { ...asking(QUESTION), params: { name: 'no-such', arguments: {} } }, 200],
  ])('that is %s', async (_, body, status) => {
    const response = await (await opened()).post(body)
    expect(response.status).toBe(status)
    await response.arrayBuffer()
  })

  test('of another type is refused', async () => {
    expect((await (await opened()).post(asking(QUESTION), { 'Content-Type': 'text/plain' })).status).toBe(415)
  })

  test('that would wait for news is refused: no stream is held', async () => {
    const version = '2026-07-28'
    const mcp = 'io.modelcontextprotocol'
    const _meta = {
      [`${mcp}/protocolVersion`]: version,
      [`${mcp}/clientInfo`]: { name: 'a', version: '1' },
      [`${mcp}/clientCapabilities`]: {},
    }
    const body = { jsonrpc: '2.0', id: 1, method: 'subscriptions/listen', params: { notifications: { toolsListChanged: true }, _meta } }
    const response = await (await opened()).post(body, { 'MCP-Protocol-Version': version, 'Mcp-Method': 'subscriptions/listen' })
    expect(await response.json()).toMatchObject({ error: { message: 'Subscription limit reached' } })
  })
})

describe('who may ask', () => {
  test.each(['https://evil.example', 'null', 'http://intranet.example.dk', `${LISTED}.evil.example`, 'http://127.0.0.1:1'])(
    'not a page of %s',
    async origin => {
      const response = await (await opened()).post(asking(QUESTION), { Origin: origin })
      expect(response.status).toBe(403)
      expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
      expect(await response.text()).toContain('TILGANG_ORIGINS')
    },
  )

  test('a listed page, which its browser asks first', async () => {
    const { address, post } = await opened()
    const response = await post(asking(QUESTION), { Origin: LISTED })
    expect([response.status, response.headers.get('Access-Control-Allow-Origin')]).toEqual([200, LISTED])
    expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull()
    const preflight = (origin: string) =>
      fetch(`${address}/mcp`, { method: 'OPTIONS', headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' } })
    const allowed = await preflight(LISTED)
    expect([allowed.status, allowed.headers.get('Access-Control-Allow-Headers')]).toEqual([
      204,
      'Content-Type, MCP-Protocol-Version, Mcp-Method, Mcp-Name',
    ])
    expect((await preflight('https://evil.example')).status).toBe(403)
  })

  test.each([
    ['rebound.evil.example', {}, 403],
    ['tilgang.kommune.dk', {}, 403],
    ['localhost', {}, 200],
    ['tilgang.kommune.dk', { address: 'https://tilgang.kommune.dk' }, 200],
    ['rebound.evil.example', { address: 'https://tilgang.kommune.dk' }, 403],
    // Between containers it has names that nobody configured.
    ['tilgang', { host: '0.0.0.0' }, 200],
  ])('a server that calls itself %s, with %j: %i', async (name, config, status) => {
    const { address } = await opened({ config: { ...small.config, ...config } })
    expect(await statusAs(address, name)).toBe(status)
  })
})

// The browser's own way of asking does not let a program choose the name.
const statusAs = (address: string, name: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream', Host: `${name}:8787` }
    const asked = request(`${address}/mcp`, { method: 'POST', headers }, response => {
      response.resume()
      resolve(response.statusCode)
    })
    asked.on('error', reject)
    asked.end(JSON.stringify(asking(QUESTION)))
  })

test('who asks more than the limit waits, and is told how long', async () => {
  const { post } = await opened({ limits: createLimits(10) })
  const statuses = []
  for (let i = 0; i < 11; i += 1) statuses.push((await post(asking(QUESTION))).status)
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429])
  const refused = await post(asking(QUESTION))
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
})

test('while Tilgang is closed it gives the reason and the numbers, counts nothing, and can be looked up in', async () => {
  const reason = 'Vi retter en fejl i teksten om underretning.'
  let counted = 0
  const counts = { ...(house.counts as NonNullable<House['counts']>), countQuestion: () => void (counted += 1) }
  const client = await (await opened({ counts, closing: { reason: () => ({ da: reason, en: reason }), stop: () => {} } })).connect()
  for (const [lang, title] of [
    ['da', 'Tilgang er lukket lige nu'],
    ['en', 'Tilgang is closed for now'],
  ] as const) {
    const { isError, text } = await call(client, 'ask', { question: QUESTION, lang })
    expect(isError).toBe(true)
    for (const word of [title, reason, ...numbers()]) expect(text).toContain(word)
  }
  expect(counted).toBe(0)
  expect((await list(client, { kind: 'problems' })).found.entries.length).toBe(2)
})
const numbers = () => house.knowledge.signposts.filter(({ dangers }) => dangers.includes('any')).map(post => post.number)

test('a question is counted as any other: its ending and its concepts', async () => {
  const database = await openSqlite(':memory:')
  const counts = createCounts({ store: createCountStore(database), days: 400, report: console.error })
  const client = await (await opened({ counts })).connect()
  await ask(client, { question: QUESTION })
  await call(client, 'ask', { question: '' })
  await list(client, { kind: 'problems' })
  const kept = await counts.read(1)
  expect(kept.questions).toMatchObject([{ outcome: 'answer', lang: 'da', count: 1 }])
  expect(kept.concepts.map(({ id }) => id)).toContain('dark-evenings')
  await counts.close()
})

test('a bug of ours is told without what was asked, and its message reaches nobody', async () => {
  const told: string[] = []
  const engine = {
    ask: (): never => {
      throw new TypeError(`could not read ${QUESTION}`)
    },
  }
  const { post } = await opened({ engine }, bug => told.push(bug))
  const response = await post(asking(QUESTION))
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('mørke')
  expect(told).toHaveLength(1)
  expect(told[0]).toContain('TypeError')
  expect(told[0]).not.toContain('mørke')
})
