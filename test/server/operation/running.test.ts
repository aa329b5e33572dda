// A server from its start over newer knowledge, wrong knowledge and mended knowledge to its end, under load all the time.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { askAt, launch, type Running, until } from './launch.ts'

vi.setConfig({ testTimeout: 180_000 })

const SECRET = 'Yasmin Hansen, Nørrebrogade 1'
const QUESTIONS = ['isolerede enlige mødre', 'isolated single mothers', 'far er arbejdsløs', `${SECRET}: isoleret`]
/** Answers that are always on their way. */
const AT_ONCE = 6

type Ready = { readonly status: string; readonly knowledge?: string; readonly refused?: { readonly faults: readonly object[] } }

const built = fileURLToPath(new URL('../../../knowledge', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'tilgang-running-'))
const file = join(folder, 'approaches', 'network.yaml')
let running: Running
let address: string
const readyAt = async (at: string): Promise<Ready> => (await (await fetch(`${at}/readyz`)).json()) as Ready
const ready = (): Promise<Ready> => readyAt(address)

beforeAll(() => {
  // Also what the weights are learned from lies in the folder; the server does not read it.
  for (const part of readdirSync(built)) if (part !== 'examples') cpSync(join(built, part), join(folder, part), { recursive: true })
  running = launch({ TILGANG_KNOWLEDGE: folder, TILGANG_METRICS: '0' })
})
afterAll(async () => {
  running.signal('SIGKILL')
  await running.ended
  rmSync(folder, { recursive: true })
})

test('it listens before it can answer, and says so', async () => {
  const early = String((await running.line(line => line.msg === 'listening')).address)
  const [health, readiness, api, page, english] = await Promise.all([
    fetch(`${early}/healthz`),
    fetch(`${early}/readyz`),
    askAt(early, SECRET),
    fetch(`${early}/da`),
    fetch(`${early}/en`, { headers: { 'Accept-Language': 'en' } }),
  ])
  expect(health.status).toBe(200)
  expect([readiness.status, await readiness.json()]).toEqual([503, { status: 'loading' }])
  for (const response of [readiness, api, page, english]) {
    expect(response.status).toBe(503)
    expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0)
  }
  expect(await api.json()).toMatchObject({ type: 'urn:tilgang:problem:not-ready', request: api.headers.get('X-Request-Id') })
  expect(await page.text()).toContain('Tilgang er ved at starte')
  expect(await english.text()).toContain('Tilgang is starting')
  address = await running.address
  expect(early).toBe(address)
  expect(await ready()).toEqual({ status: 'ready', knowledge: expect.stringMatching(/^[0-9a-f]{16}$/) })
})

test('newer knowledge comes in under load: no request fails, and no answer is of two kinds', async () => {
  const answers = new Map<string, Set<string>>()
  const statuses = new Set<number>()
  let isDone = false
  const load = Array.from({ length: AT_ONCE }, async (_, i) => {
    for (let turn = i; !isDone; turn += 1) {
      const question = QUESTIONS[turn % QUESTIONS.length] ?? ''
      const response = await askAt(address, question)
      statuses.add(response.status)
      const text = await response.text()
      const { version } = JSON.parse(text) as { version: { knowledge: string } }
      const key = `${version.knowledge} ${question}`
      answers.set(key, (answers.get(key) ?? new Set()).add(text))
    }
  })
  const before = (await ready()).knowledge
  try {
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace(/^title: \{ da: ([^,]+),/m, 'title: { da: $1 igen,'))
    expect(readFileSync(file, 'utf8')).not.toBe(text)
    running.signal('SIGHUP')
    await until(ready, ({ knowledge }) => knowledge !== before)
    await until(
      async () => answers.size,
      size => size === 2 * QUESTIONS.length,
    )
  } finally {
    isDone = true
    await Promise.all(load)
  }
  expect([...statuses]).toEqual([200])
  for (const [key, texts] of answers) expect([key, texts.size]).toEqual([key, 1])
  expect([...(answers.get(`${before} ${QUESTIONS[0]}`) ?? [])].join()).not.toContain(' igen"')
  const { knowledge } = await ready()
  expect([...(answers.get(`${knowledge} ${QUESTIONS[0]}`) ?? [])].join()).toContain(' igen"')
  // The files for answering offline are those of the newer knowledge; the older ones are still there for who has read their names.
  const manifest = (await (await fetch(`${address}/embed/v1/offline/manifest.json`)).json()) as { knowledge: { hash: string } }
  expect(manifest.knowledge.hash).toBe(knowledge)
  for (const hash of [before, knowledge]) expect((await fetch(`${address}/embed/v1/offline/knowledge-${hash}.json`)).status).toBe(200)
})

test('wrong knowledge is noticed and refused, with file and line; mended, it is taken, without anybody telling the server', async () => {
  const { knowledge } = await ready()
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.slice(0, text.length / 2))
  const { refused, ...rest } = await until(ready, stand => stand.refused !== undefined)
  expect(rest).toEqual({ status: 'ready', knowledge })
  expect(refused?.faults[0]).toMatchObject({ file: 'approaches/network.yaml', line: expect.any(Number), da: expect.any(String) })
  expect((await askAt(address, QUESTIONS[0] ?? '')).status).toBe(200)
  const line = await running.line(({ msg, result }) => msg === 'reload' && result === 'refused')
  expect(JSON.stringify(line)).not.toContain(folder)
  const metrics = String((await running.line(({ msg }) => msg === 'figures')).address)
  const figures = await (await fetch(metrics)).text()
  expect(figures).toContain('tilgang_knowledge_refused 1')
  expect(figures).toContain(`tilgang_knowledge_info{hash="${knowledge}"} 1`)
  expect(figures).toMatch(/tilgang_answers_total\{outcome="answer",lang="en"\} [1-9]/)
  expect((await fetch(new URL('/', metrics))).status).toBe(404)
  expect((await fetch(`${address}/metrics`)).status).toBe(404)

  writeFileSync(file, text.replace(' igen,', ' endnu en gang,'))
  const mended = await until(ready, stand => stand.refused === undefined)
  expect(mended.knowledge).not.toBe(knowledge)
})

test('it goes with 0, and nothing of a question was written', async () => {
  running.signal('SIGTERM')
  expect(await running.ended).toBe(0)
  expect(
    running
      .lines()
      .filter(({ msg }) => msg === 'reload')
      .map(({ result }) => result),
  ).toEqual(['taken', 'refused', 'taken'])
  expect(running.lines().at(-1)?.msg).toBe('stopped')
  expect(running.lines().filter(({ route }) => route === '/api/ask').length).toBeGreaterThan(QUESTIONS.length)
  expect(running.written()).not.toMatch(/Yasmin|Nørrebro|isole/i)
})
