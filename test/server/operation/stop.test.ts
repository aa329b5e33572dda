// How a server goes: what was asked is answered, streams are told to come back, nobody keeps it.
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect, createServer } from 'node:net'
import { json } from 'node:stream/consumers'
import { expect, test, vi } from 'vitest'
import type { TrainerKey } from '../../../engine/workshop/index.ts'
import { PLAN } from '../workshop/rooms.ts'
import { askAt, launch, until } from './launch.ts'

vi.setConfig({ testTimeout: 180_000 })

const REQUESTS = 100

async function makeWorkshop(address: string): Promise<TrainerKey> {
  const response = await fetch(`${address}/api/workshops`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...PLAN, scenarios: PLAN.scenarios.slice(1) }),
  })
  return ((await response.json()) as { key: TrainerKey }).key
}

// A hundred connections that the server has taken, each of which has sent its question when this returns.
async function askOnEach(address: string): Promise<Promise<{ status: number | undefined; outcome: string }>[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: REQUESTS })
  const open = async (): Promise<void> => {
    const [response] = await once(request(`${address}/healthz`, { agent }).end(), 'response')
    await once(response.resume(), 'end')
  }
  await Promise.all(Array.from({ length: REQUESTS }, open))
  const asked = Array.from({ length: REQUESTS }, () =>
    request(`${address}/api/ask`, { agent, method: 'POST', headers: { 'Content-Type': 'application/json' } }),
  )
  const answers = asked.map(async one => {
    const [response] = await once(one, 'response')
    return { status: response.statusCode, ...((await json(response)) as { outcome: string }) }
  })
  await Promise.all(asked.map(one => new Promise<void>(sent => one.end('{"question":"isolerede enlige mødre"}', () => sent()))))
  return answers
}

test('a hundred open requests are answered, a stream is told to come back, who hangs is let go, and the exit code is 0', async () => {
  const running = launch({ TILGANG_DRAIN_SECONDS: '8' })
  const address = await running.address
  const { id, key } = await makeWorkshop(address)
  const stream = await fetch(`${address}/api/workshops/trainer/events`, { headers: { Authorization: `Bearer ${id}.${key}` } })
  expect(stream.status).toBe(200)
  const hanging = connect(Number(new URL(address).port), '127.0.0.1')
  hanging.write('POST /api/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"quest')
  await once(hanging, 'connect')

  const answers = await askOnEach(address)
  running.signal('SIGTERM')
  await running.line(line => line.msg === 'stop')
  const readiness = await fetch(`${address}/readyz`)
  expect([readiness.status, ((await readiness.json()) as { status: string }).status]).toEqual([503, 'draining'])
  // Balancers take a moment to look; whom they still send is answered.
  expect((await askAt(address, 'far er arbejdsløs')).status).toBe(200)
  for (const answer of await Promise.all(answers)) expect(answer).toMatchObject({ status: 200, outcome: 'answer' })
  expect(await stream.text()).toMatch(/event: leave\nretry: \d+\n\n$/)
  await once(
    hanging.resume().on('error', () => {}),
    'close',
  )
  expect(await running.ended).toBe(0)
  expect(running.lines().at(-1)?.msg).toBe('stopped')
  expect(running.lines().filter(({ msg, route }) => msg === 'request' && route === '/api/ask').length).toBeGreaterThan(REQUESTS)
})

test('told twice, it goes at once', async () => {
  const running = launch({ TILGANG_DRAIN_SECONDS: '900' })
  const address = await running.address
  running.signal('SIGTERM')
  await until(
    () => fetch(`${address}/readyz`),
    ({ status }) => status === 503,
  )
  // As a person who presses the keys again and again.
  const pressing = setInterval(() => running.signal('SIGTERM'), 100)
  expect(await running.ended).toBe(143)
  clearInterval(pressing)
})

test('told while it starts, it does not start', async () => {
  const running = launch()
  await running.line(line => line.msg === 'listening')
  running.signal('SIGTERM')
  expect(await running.ended).toBe(0)
})

test.each([
  ['TILGANG_METRICS', async (port: number) => ({ TILGANG_METRICS: String(port) }), 'TILGANG_METRICS: der kan ikke lyttes på'],
  ['PORT', async (port: number) => ({ PORT: String(port) }), 'PORT: porten er optaget'],
  ['TILGANG_KNOWLEDGE', async () => ({ TILGANG_KNOWLEDGE: '/nowhere/at/all' }), '/nowhere/at/all:1:'],
])('it does not start, and says so, when %s cannot be used', async (_, environment, message) => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const running = launch(await environment(typeof address === 'object' && address ? address.port : 0))
  expect(await running.ended).toBe(1)
  expect(running.written()).toContain(message)
  expect(running.written()).not.toMatch(/\bat .*\.ts/)
  other.close()
})
