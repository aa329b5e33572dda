// What is told of a request: that it was, where it went, how it ended. Never what was in it.
import { describe, expect, test } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { openLog } from '../../../server/operation/log.ts'
import { createMetrics } from '../../../server/operation/metrics.ts'
import type { Operation } from '../../../server/operation/operation.ts'
import type { State } from '../../../server/operation/state.ts'
import { house } from '../house.ts'

const SECRET = 'yasmin-fra-noerrebro'

function open(level: 'off' | 'error' | 'info' = 'info', proxies = 0) {
  const lines: string[] = []
  const state: State = { phase: 'ready' }
  const metrics = createMetrics(state)
  const operation: Operation = { log: openLog(level, { write: line => lines.push(line) }), state, metrics }
  const app = createApp({ ...house, operation, config: { ...house.config, proxies } })
  const told = () => lines.map(line => JSON.parse(line) as Record<string, unknown>)
  return { app, lines, told, metrics }
}

const asked = (question: string) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ question }),
})

const REQUESTS: readonly [path: string, init: RequestInit, route: string, status: number][] = [
  ['/api/ask', asked(SECRET), '/api/ask', 200],
  ['/api/ask', { ...asked(SECRET), method: 'PUT' }, 'none', 405],
  [`/api/ask?q=${SECRET}`, { ...asked(''), body: `{"${SECRET}":1}` }, '/api/ask', 400],
  [`/svar?p=dark-evenings&x=${SECRET}`, {}, '/svar', 200],
  ['/svar', { method: 'POST', body: new URLSearchParams({ question: SECRET }) }, '/svar', 200],
  [`/api/knowledge/cases/${SECRET}`, {}, '/api/knowledge/:kind/:id', 404],
  [`/da/cases/${SECRET}`, {}, '/da/cases/:id', 404],
  [`/embed/v1/${SECRET}.js`, {}, '/embed/v1/*', 404],
  [`/${SECRET}`, {}, 'none', 404],
  ['/healthz', {}, '/healthz', 200],
]

describe('the log', () => {
  test.each(REQUESTS)('%s: one line', async (path, init, route, status) => {
    const { app, told, lines } = open()
    const { headers } = await app.request(path, init)
    expect(told()).toHaveLength(1)
    expect(told()[0]).toMatchObject({
      level: 'info',
      msg: 'request',
      method: init.method ?? 'GET',
      route,
      status,
      id: headers.get('X-Request-Id'),
    })
    expect(Object.keys(told()[0] ?? {}).sort()).toEqual(['bytes', 'id', 'level', 'method', 'ms', 'msg', 'route', 'status', 'time'])
    expect(lines.join('')).not.toContain(SECRET)
  })

  test.each(['off', 'error'] as const)('is silent about requests at %s', async level => {
    const { app, lines } = open(level)
    for (const [path, init] of REQUESTS) await app.request(path, init)
    expect(lines).toEqual([])
  })
})

test('the figures count by pattern of the route, status and ending, and hold no word of a user', async () => {
  const { app, metrics } = open()
  for (const [path, init] of REQUESTS) await app.request(path, init)
  await app.request('/api/ask', asked(SECRET))
  const text = await metrics.read()
  expect(text).toContain('tilgang_requests_total{method="POST",route="/api/ask",status="200"} 2')
  expect(text).toContain('tilgang_requests_total{method="GET",route="none",status="404"} 1')
  expect(text).toContain('tilgang_request_seconds_count{route="/api/ask"} 3')
  expect(text).toContain('tilgang_ready 1')
  expect(text).toMatch(/process_resident_memory_bytes \d+/)
  expect(text).not.toContain(SECRET)
})

describe('the name of a request', () => {
  const UUID = '0190c2a4-5f1e-7cc3-98c4-dc0c0c07398f'
  const HEX = '0190c2a45f1e7cc398c4dc0c0c07398f'
  const nameOf = async (proxies: number, given: string): Promise<string | null> =>
    (await open('off', proxies).app.request('/healthz', { headers: { 'X-Request-Id': given } })).headers.get('X-Request-Id')

  test('is new each time, and can be told on the telephone', async () => {
    const { app } = open()
    const names = await Promise.all(Array.from({ length: 600 }, async () => (await app.request('/healthz')).headers.get('X-Request-Id')))
    expect(new Set(names).size).toBe(600)
    for (const name of names) expect(name).toMatch(/^[2-9a-hjkmnp-z]{4}-[2-9a-hjkmnp-z]{4}$/)
  })

  test('is that of a proxy of our own', async () => {
    expect(await nameOf(1, UUID)).toBe(UUID)
    expect(await nameOf(2, HEX)).toBe(HEX)
  })

  test.each([UUID, HEX])('is never what a caller without proxy says: %s', async given => {
    expect(await nameOf(0, given)).not.toBe(given)
  })

  test.each([SECRET, '1', `${HEX}0`, `${UUID} `.repeat(2), 'Yasmin Hansen, Nørrebrogade 1', '010190-1234', ''])(
    'is never anything but a name, whoever says it: %s',
    async given => {
      expect(await nameOf(1, encodeURIComponent(given))).toMatch(/^[2-9a-z]{4}-[2-9a-z]{4}$/)
    },
  )

  test('stands on pages, in frames and in data that tell of a problem', async () => {
    const { app } = open()
    for (const path of ['/nowhere', '/svar?p=nothing-known', '/embed/v1/frame?p=nothing-known', '/api/nowhere', '/da/cases/none']) {
      const response = await app.request(path)
      const id = response.headers.get('X-Request-Id') ?? 'none'
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(await response.text()).toContain(path.startsWith('/api') ? `"request":"${id}"` : `<code>${id}</code>`)
    }
  })

  test('stands beside a bug in the report of it', async () => {
    const told: [string, string][] = []
    const broken = createApp(
      {
        ...house,
        engine: {
          ask: () => {
            throw new RangeError(SECRET)
          },
        },
      },
      (bug, id) => told.push([bug, id]),
    )
    const response = await broken.request('/api/ask', asked(SECRET))
    expect(told).toEqual([[expect.stringMatching(/^RangeError\n/), response.headers.get('X-Request-Id')]])
  })
})
