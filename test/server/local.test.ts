// What is local through the doors of the server: answers, pages, API, files.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createApp } from '../../server/app.ts'
import { AnswerShape } from '../../server/schemas/answer.ts'
import { EntryShape } from '../../server/schemas/knowledge.ts'
import { engine, laid, TODAY } from '../engine/local/house.ts'
import { house } from './house.ts'

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${TODAY}T11:00:00Z`) }))
afterAll(() => void vi.useRealTimers())

const { workshops: _, counts: __, ...rest } = house
const app = createApp({ ...rest, engine, knowledge: laid })
const withoutLayer = createApp({ ...rest })

const get = async (path: string): Promise<string> => (await app.request(path)).text()
const post = (body: unknown): Promise<Response> =>
  Promise.resolve(app.request('/api/ask', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }))

test('the server says the day itself, and nobody else may', async () => {
  const answer = AnswerShape.parse(await (await post({ question: 'Pengehjørnet', blocks: true })).json())
  expect(answer.local?.entries[0]).toMatchObject({ id: 'pengehjoernet', isOverdue: true })
  expect((await post({ question: 'Pengehjørnet', today: '2020-01-01' })).status).toBe(400)
})

describe('pages', () => {
  test('a list by layer and kind, and only what is for one problem', async () => {
    const list = await get('/da/local')
    for (const text of [
      'Bakkeby Kommune',
      'Kvindehuset Perlen',
      'Trappekaffe i opgang 9',
      'Opdigtet eksempel',
      'Ikke tjekket i over et år',
    ])
      expect(list).toContain(text)
    const poor = await get('/da/local?p=poverty')
    expect(poor).toContain('Pengehjørnet')
    expect(poor).not.toContain('Kvindehuset Perlen')
    expect((await app.request('/da/local?p=nothing')).status).toBe(404)
    expect((await app.request('/en/local/')).headers.get('Location')).toBe('/en/local')
  })

  test('an entry, whose it is, and how to get there', async () => {
    const page = await get('/da/local/perlen')
    for (const text of [
      'Skrevet af Bakkeby Kommune, ikke af rapporten.',
      'href="tel:00000002"',
      'href="mailto:perlen@bakkeby.example"',
      '1. oktober 2026',
    ])
      expect(page).toContain(text)
    expect(page).toContain('href="https://bakkeby.example/perlen" rel="noopener noreferrer"')
    expect(await get('/en/local/pengehjoernet')).toContain('<span lang="da">Gratis hjælp til regninger.</span>')
    expect((await app.request('/da/local/nothing')).status).toBe(404)
  })

  test('the answer leads to them, and every page to the list; without a layer there is none', async () => {
    const answer = await get('/svar?p=social-isolation&lang=da')
    expect(answer).toContain('href="/da/local/perlen"')
    expect(answer).toContain('<a href="/da/local">Lokalt</a>')
    expect((await withoutLayer.request('/da/local')).status).toBe(404)
    expect(await (await withoutLayer.request('/da')).text()).not.toContain('/da/local')
  })
})

describe.each(['/da/local', '/en/local?p=poverty', '/da/local/perlen', '/api/knowledge/local', '/api/knowledge/local/perlen'])(
  '%s',
  path => {
    test('is not sent again to who has it; another day it is, where it tells of the day', async () => {
      const first = await app.request(path)
      const known = { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } }
      expect([first.status, first.headers.get('ETag')]).toEqual([200, expect.stringMatching(/^"[0-9a-f]{20}"$/)])
      expect([(await app.request(path, known)).status, (await app.request(path)).headers.get('ETag')]).toEqual([
        304,
        first.headers.get('ETag'),
      ])
      vi.setSystemTime(new Date('2028-05-01T11:00:00Z'))
      const later = await app.request(path, known)
      expect(later.status).toBe(path.startsWith('/api') ? 304 : 200)
      vi.setSystemTime(new Date(`${TODAY}T11:00:00Z`))
      expect((await app.request(path, known)).status).toBe(304)
    })
  },
)

test('a page says today what is overdue today', async () => {
  expect(await get('/da/local/perlen')).not.toContain('Ikke tjekket i over et år')
  vi.setSystemTime(new Date('2028-05-01T11:00:00Z'))
  expect(await get('/da/local/perlen')).toContain('Ikke tjekket i over et år')
  vi.setSystemTime(new Date(`${TODAY}T11:00:00Z`))
  expect(await get('/da/local/perlen')).not.toContain('Ikke tjekket i over et år')
})

test('the API lists and gives local entries; without a layer there is no such kind', async () => {
  const list = (await (await app.request('/api/knowledge/local')).json()) as { entries: { id: string }[] }
  expect(list.entries.map(entry => entry.id)).toEqual(laid.layers[0]?.entries.map(entry => entry.id))
  for (const { id } of list.entries) EntryShape.parse(await (await app.request(`/api/knowledge/local/${id}`)).json())
  expect((await app.request('/api/knowledge/local/nothing')).status).toBe(404)
  expect((await withoutLayer.request('/api/knowledge/local')).status).toBe(404)
  expect(await (await withoutLayer.request('/api/knowledge')).json()).not.toHaveProperty('kinds.local')
})

test('the hand-outs hold what is local too', async () => {
  const markdown = await get('/svar.md?p=poverty&lang=da')
  expect(markdown).toContain('### Pengehjørnet')
  expect(markdown).toContain('00 00 00 04')
  expect((await app.request('/svar.docx?p=poverty&lang=da')).status).toBe(200)
})

test('what a layer says is text wherever it is drawn', async () => {
  const script = '<script>alert(1)</script>$&"\''
  const [layer] = laid.layers
  if (!layer) throw new Error('no layer')
  const bad = { da: script, en: script, cites: ['beside-local-perlen'] }
  const layers = [
    { ...layer, title: bad, contact: bad, entries: layer.entries.map(entry => ({ ...entry, title: bad, short: bad }) as typeof entry) },
  ]
  const { openEngine } = await import('../../server/knowledge.ts')
  const knowledge = { ...laid, layers }
  const hostile = createApp({ ...rest, engine: openEngine(knowledge), knowledge })
  for (const path of ['/da/local', '/da/local/perlen', '/svar?p=social-isolation&lang=da', '/embed/v1/frame?p=social-isolation']) {
    const page = await (await hostile.request(path)).text()
    expect(page).toContain('&lt;script&gt;alert(1)')
    expect(page).not.toContain('<script>alert')
  }
})
