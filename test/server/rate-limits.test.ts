// A room of forty works undisturbed, one who floods is told to wait; over HTTP, without a socket.
import { describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { createLimits } from '../../server/limits/limits.ts'
import { house } from './house.ts'

const USUAL = house.config.rateLimit

const open = (most: number, proxies = 0) =>
  createApp({ ...house, limits: createLimits(most), config: { ...house.config, proxies } }, bug => {
    throw new Error(bug)
  })
type App = ReturnType<typeof open>

const ask = async (app: App, headers: Record<string, string> = {}): Promise<Response> =>
  app.request('/api/ask', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: '{"question":"mørke aftener"}',
  })
const spend = async (app: App, times: number, headers: Record<string, string> = {}): Promise<void> => {
  for (let i = 0; i < times; i += 1) expect((await ask(app, headers)).status).toBe(200)
}

describe('questions', () => {
  test('forty people behind one address ask eight times each in the same minute', async () => {
    const app = open(USUAL)
    const answers = await Promise.all(Array.from({ length: 40 * 8 }, () => ask(app)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  })

  test('who asks more than the limit waits, and is told how long, in either language', async () => {
    const app = open(20)
    await spend(app, 20)
    const [da, en] = [await ask(app), await ask(app, { 'Accept-Language': 'en' })]
    expect(da.status).toBe(429)
    expect(Number(da.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(Number(da.headers.get('Retry-After'))).toBeLessThanOrEqual(60)
    expect(await da.json()).toMatchObject({ type: 'urn:tilgang:problem:too-many-requests', title: 'For meget på kort tid' })
    expect(await en.json()).toMatchObject({ title: 'Too much in a short time' })
  })

  test('on the page and in the frame it is a page', async () => {
    const app = open(10)
    await spend(app, 10)
    for (const path of ['/svar', '/embed/v1/frame']) {
      const page = await app.request(path, { method: 'POST', body: new URLSearchParams({ question: 'mørke aftener' }) })
      expect(page.status).toBe(429)
      expect(page.headers.get('Retry-After')).toMatch(/^\d+$/)
      expect(await page.text()).toContain('For meget på kort tid')
    }
  })

  test('a page of another address may read that it has to wait', async () => {
    const app = open(10)
    await spend(app, 10)
    const refused = await ask(app, { Origin: 'https://intranet.example.dk' })
    expect([refused.status, refused.headers.get('Access-Control-Allow-Origin')]).toEqual([429, 'https://intranet.example.dk'])
    expect(refused.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After')
  })

  test('what lies ready, and health, is never refused', async () => {
    const app = open(10)
    await spend(app, 10)
    expect((await ask(app)).status).toBe(429)
    for (const path of ['/healthz', '/readyz', '/assets/page.css', '/da']) expect((await app.request(path)).status).toBe(200)
  })
})

describe('who is who', () => {
  test('behind a proxy of our own each address counts by itself', async () => {
    const app = open(10, 1)
    await spend(app, 10, { 'X-Forwarded-For': '192.0.2.1' })
    expect((await ask(app, { 'X-Forwarded-For': '192.0.2.1' })).status).toBe(429)
    await spend(app, 10, { 'X-Forwarded-For': '192.0.2.2' })
  })

  test('nobody gets away by writing other addresses', async () => {
    const app = open(10)
    for (let i = 0; i < 10; i += 1)
      await spend(app, 1, { 'X-Forwarded-For': `192.0.2.${i}`, Forwarded: `for=192.0.2.${i}`, 'X-Real-IP': `192.0.2.${i}` })
    expect((await ask(app, { 'X-Forwarded-For': '192.0.2.99' })).status).toBe(429)
  })
})

test.each([
  ['pages', '/da/cases', 50, 200],
  ['Word files', '/svar.docx?p=dark-evenings', 10, 200],
  ['calls to rooms that do not exist', '/api/workshops/rooms/000000000/phone', 50, 404],
])('%s have a limit of their own', async (_, path, most, status) => {
  const app = open(50)
  const statuses = []
  for (let i = 0; i < most + 2; i += 1) statuses.push((await app.request(path)).status)
  const refused = statuses.filter(one => one === 429)
  expect(statuses[0]).toBe(status)
  expect(refused.length).toBeGreaterThan(0)
  expect(refused.length).toBeLessThanOrEqual(2)
  expect((await ask(app)).status).toBe(200)
})

test('without limits nobody waits', async () => {
  const app = createApp(house)
  const answers = await Promise.all(Array.from({ length: 2 * USUAL }, () => app.request('/da')))
  expect(answers.every(({ status }) => status === 200)).toBe(true)
})
