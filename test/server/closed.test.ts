// The kill switch: questions and workshops are answered with the reason and whom to ring; health and looking up go on.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { type Closing, watchClosing } from '../../server/closed/closing.ts'
import { house, small } from './house.ts'

const REASON = 'Vi retter en fejl i teksten om underretning. Ring til vagten.'

const folder = mkdtempSync(join(tmpdir(), 'tilgang-closed-'))
afterAll(() => rmSync(folder, { recursive: true }))

const watching: Closing[] = []
afterEach(() => {
  for (const closing of watching.splice(0)) closing.stop()
})
function appWith(config: Parameters<typeof watchClosing>[0]) {
  const closing = watchClosing(config, 5)
  watching.push(closing)
  return createApp({ ...house, closing }, bug => {
    throw new Error(bug)
  })
}

const post = (app: ReturnType<typeof appWith>, body: unknown, headers: Record<string, string> = {}) =>
  app.request('/api/ask', { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) })

const closed = appWith({ closed: REASON })

describe('while it is closed', () => {
  test.each(['/', '/da', '/svar?p=dark-evenings', '/embed/v1/frame', '/workshop', '/deltag', '/selvstudie', '/scenarie'])(
    'the page %s tells the reason and the numbers that always hold',
    async path => {
      const response = await closed.request(path)
      const page = await response.text()
      expect(response.status).toBe(503)
      expect(response.headers.get('Retry-After')).toMatch(/^\d+$/)
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      expect(page).toContain('Tilgang er lukket lige nu')
      expect(page).toContain(REASON)
      for (const post of small.signposts.filter(({ dangers }) => dangers.includes('any'))) expect(page).toContain(post.number)
    },
  )

  test('the API tells it as a problem, in the language that was asked for', async () => {
    const response = await post(closed, { question: 'mørke aftener', lang: 'en' }, { Origin: 'https://intranet.example.dk' })
    expect(response.status).toBe(503)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8')
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('https://intranet.example.dk')
    const body = (await response.json()) as { signposts: { number: string }[] }
    expect(body).toMatchObject({ type: 'urn:tilgang:problem:closed', title: 'Tilgang is closed for now', status: 503, detail: REASON })
    expect(body.signposts.length).toBeGreaterThan(0)
    expect(body).not.toHaveProperty('blocks')
  })

  test('who draws blocks is given an answer that holds nothing else', async () => {
    const answer = await (await post(closed, { question: 'mørke aftener', blocks: true })).json()
    expect(answer).toMatchObject({ lang: 'da', outcome: 'outside', recommendations: [], blocks: [{ type: 'notice', kind: 'kill-switch' }] })
    expect(JSON.stringify(answer)).toContain(REASON)
  })

  test.each(['', '{', '[]', 'null', '"x"', `{"question":"${'x'.repeat(20_000)}"}`])(
    'a body that is no request is told as well: %.9s',
    async body => {
      const headers = { 'Content-Type': 'application/json' }
      expect((await closed.request('/api/ask', { method: 'POST', headers, body })).status).toBe(503)
    },
  )

  test.each([
    ['POST', '/api/docx'],
    ['POST', '/svar'],
    ['GET', '/svar.docx?p=dark-evenings'],
    ['POST', '/api/workshops'],
    ['GET', '/api/workshops/trainer'],
    ['PUT', '/api/workshops/rooms/482913077/phone'],
    ['GET', '/embed/v1/offline/manifest.json'],
  ])('%s %s is not answered either', async (method, path) => {
    expect((await closed.request(path, { method })).status).toBe(503)
  })

  test.each(['/healthz', '/readyz', '/da/cases', '/api/knowledge', '/assets/page.css', '/embed'])('%s is there', async path => {
    expect((await closed.request(path)).status).toBe(200)
  })

  test('a reason is text, not markup', async () => {
    const app = appWith({ closed: '<script>alert(1)</script>' })
    expect(await (await app.request('/da')).text()).not.toContain('<script>alert')
  })
})

describe('a file that closes', () => {
  const file = join(folder, 'closed')
  const until = async (app: ReturnType<typeof appWith>, status: number): Promise<string> => {
    for (;;) {
      const response = await app.request('/da')
      const page = await response.text()
      if (response.status === status) return page
      await new Promise(resolve => setTimeout(resolve, 5))
    }
  }

  test('opens and closes without a restart, with what it holds as the reason', async () => {
    const app = appWith({ closedFile: file })
    expect((await app.request('/da')).status).toBe(200)
    writeFileSync(file, `${REASON}\n`)
    expect(await until(app, 503)).toContain(REASON)
    rmSync(file)
    await until(app, 200)
  })

  test('that is there at the start closes from the first request on; an empty one has a reason in words', async () => {
    writeFileSync(file, '')
    const app = appWith({ closedFile: file })
    const response = await app.request('/en')
    expect(response.status).toBe(503)
    expect(await (await app.request('/en', { headers: { 'Accept-Language': 'en' } })).text()).toContain(
      'Those who run Tilgang have closed it',
    )
    rmSync(file)
  })

  test('that cannot be read closes all the same', async () => {
    expect((await appWith({ closedFile: folder }).request('/da')).status).toBe(503)
  })

  test('that is not there does not close', async () => {
    expect((await appWith({ closedFile: join(folder, 'no', 'such') }).request('/da')).status).toBe(200)
  })
})
