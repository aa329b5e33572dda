// What is the same for everybody is made once, kept as bytes, and known again by its tag.
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterEach, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import type { House } from '../../server/house.ts'
import { packing } from '../../server/middleware/packing.ts'
import { openShelf } from '../../server/shelf.ts'
import { app, bugs, house, small } from './house.ts'

afterEach(() => expect(bugs).toEqual([]))

const BROWSER = 'gzip, deflate, br, zstd'
const at = createApp({ ...house, config: { ...house.config, address: 'https://tilgang.kommune.dk' } }, bug => bugs.push(bug))

const KEPT = [
  '/',
  '/en',
  '/da/om',
  '/da/cases',
  '/en/cases/street-nine',
  '/api/knowledge',
  '/api/knowledge/cases',
  '/api/knowledge/cases/street-nine',
  '/api/openapi.json',
  '/embed?lang=en',
  '/embed/why?lang=da',
  '/model',
  '/model.svg?lang=en',
]

// Each request has a name of its own.
const headersOf = (response: Response): [string, string][] =>
  [...response.headers].filter(([name]) => !['x-request-id', 'content-length', 'content-encoding'].includes(name))

describe.each(KEPT)('%s', path => {
  test.each([
    [undefined, undefined, (bytes: Buffer) => bytes],
    ['gzip', 'gzip', gunzipSync],
    [BROWSER, 'br', brotliDecompressSync],
  ])('as %s: the same bytes, under a strong tag of their own', async (accept, way, unpack) => {
    const plain = await at.request(path)
    const first = await at.request(path, { headers: accept === undefined ? {} : { 'Accept-Encoding': accept } })
    expect(first.status).toBe(200)
    expect(first.headers.get('Content-Encoding')).toBe(way ?? null)
    expect(first.headers.get('ETag')).toMatch(way === undefined ? /^"[0-9a-f]{20}"$/ : new RegExp(`^"[0-9a-f]{20}-${way}"$`))
    expect(first.headers.get('Cache-Control')).toBe('no-cache')
    expect(first.headers.get('Vary')?.match(/Accept-Encoding/g)).toHaveLength(1)
    const bytes = Buffer.from(await first.arrayBuffer())
    expect(Number(first.headers.get('Content-Length'))).toBe(bytes.length)
    expect(unpack(bytes).toString()).toBe(await plain.text())
    expect(first.headers.get('Content-Type')).not.toContain(',')
  })

  test('to who has it nothing is sent but that it holds, and no other policy than it came with', async () => {
    const headers = { 'Accept-Encoding': BROWSER }
    const first = await at.request(path, { headers })
    const tag = first.headers.get('ETag') ?? ''
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await at.request(path, { headers: { ...headers, 'If-None-Match': known } })
      expect([again.status, await again.text()]).toEqual([304, ''])
      const sent = new Map(headersOf(first))
      // Of what it came with some is said again, and nothing otherwise.
      for (const [name, value] of headersOf(again)) expect([name, value]).toEqual([name, sent.get(name)])
      expect(again.headers.get('ETag')).toBe(tag)
      expect(again.headers.get('Vary')).toBe(first.headers.get('Vary'))
      expect(again.headers.get('Cache-Control')).toBe('no-cache')
    }
    // Bytes that are packed otherwise are other bytes.
    expect((await at.request(path, { headers: { 'If-None-Match': tag } })).status).toBe(200)
    expect((await at.request(path, { headers: { ...headers, 'If-None-Match': '"other"' } })).status).toBe(200)
  })

  test('HEAD tells the same', async () => {
    const head = await at.request(path, { method: 'HEAD' })
    expect(await head.text()).toBe('')
    expect(headersOf(head)).toEqual(headersOf(await at.request(path)))
  })
})

test('a word that nobody knows in the address gives the page, not another one', async () => {
  for (const path of ['/da/cases', '/en/cases/street-nine', '/api/knowledge/cases', '/api/openapi.json']) {
    const [plain, odd] = [await at.request(path), await at.request(`${path}?x=${'y'.repeat(50)}&lang=xx`)]
    expect(odd.headers.get('ETag')).toBe(plain.headers.get('ETag'))
    expect(await odd.text()).toBe(await plain.text())
  }
})

test('Danish and English are two, also where the browser says which it wants', async () => {
  for (const [da, en] of [
    ['/da/cases', '/en/cases'],
    ['/embed?lang=da', '/embed?lang=en'],
  ] as const) {
    const [danish, english] = [await at.request(da), await at.request(en)]
    expect([danish.headers.get('Content-Language'), english.headers.get('Content-Language')]).toEqual(['da', 'en'])
    expect(danish.headers.get('ETag')).not.toBe(english.headers.get('ETag'))
  }
  for (const path of ['/embed', '/embed/why']) {
    const wishing = (lang: string) => at.request(path, { headers: { 'Accept-Language': lang } })
    const [danish, english] = [await wishing('da'), await wishing('en-GB')]
    expect(await danish.text()).toContain('<html lang="da">')
    expect(await english.text()).toContain('<html lang="en">')
    expect(english.headers.get('Vary')).toBe('Accept-Encoding, Accept-Language')
  }
})

describe('nothing of a request is kept', () => {
  test('lines to copy name the server that was asked, where no address is configured', async () => {
    const lines = async (host: string): Promise<string> => (await app.request(`http://${host}/embed?lang=da`)).text()
    expect(await lines('one.example')).toContain('http://one.example/embed/v1/loader.js')
    const other = await lines('two.example')
    expect(other).toContain('http://two.example/embed/v1/loader.js')
    expect(other).not.toContain('one.example')
  })

  test('what an editor chose is not shown to the next', async () => {
    expect(await (await at.request('/embed?lang=da&mode=panel')).text()).toContain('data-mode=&quot;panel&quot;')
    expect(await (await at.request('/embed?lang=da')).text()).not.toContain('data-mode=&quot;panel&quot;')
  })

  test('each request keeps its own name, and each origin its own permission', async () => {
    const ask = (headers: Record<string, string> = {}) => at.request('/api/knowledge/cases', { headers })
    const [one, two] = [await ask(), await ask()]
    expect(one.headers.get('X-Request-Id')).not.toBe(two.headers.get('X-Request-Id'))
    expect((await ask({ Origin: 'https://intranet.example.dk' })).headers.get('Access-Control-Allow-Origin')).toBe(
      'https://intranet.example.dk',
    )
    const stranger = await ask({ Origin: 'https://elsewhere.example' })
    expect(stranger.headers.get('Access-Control-Allow-Origin')).toBeNull()
    expect(stranger.headers.get('Vary')).toBe('Accept-Encoding, Origin')
  })
})

test('newer knowledge begins with an empty shelf', async () => {
  const page = '/da/cases/street-nine'
  const before = await at.request(page)
  const tag = before.headers.get('ETag') ?? ''
  const renamed = { ...small, hash: 'newer', cases: small.cases.map(one => ({ ...one, title: { da: 'Gade 10', en: 'Street 10' } })) }
  const newer = createApp({ ...house, knowledge: renamed } satisfies House, bug => bugs.push(bug))
  const after = await newer.request(page, { headers: { 'If-None-Match': tag } })
  expect(after.status).toBe(200)
  expect(await after.text()).toContain('Gade 10')
  expect(await (await newer.request('/api/knowledge')).json()).toMatchObject({ hash: 'newer' })
})

describe('a shelf', () => {
  type Thing = { readonly id: string }
  const open = (mostBytes?: number) => {
    const made: string[] = []
    const shelf = openShelf(mostBytes)
    const things: readonly Thing[] = [{ id: 'a' }, { id: 'b' }]
    const send = shelf.keepEach<Thing>(({ id }) => {
      made.push(id)
      if (id === 'b' && made.filter(one => one === 'b').length === 1) throw new Error('once')
      return new Response(id.repeat(600), { headers: { 'Content-Type': 'text/plain' } })
    })
    const app = new Hono().use(packing()).get('/:id', c => {
      const thing = things.find(({ id }) => id === c.req.param('id'))
      return thing ? send(c, thing) : c.notFound()
    })
    return { made, app }
  }

  test('makes each thing once, also when many ask at once', async () => {
    const { made, app } = open()
    const answers = await Promise.all(Array.from({ length: 20 }, () => app.request('/a', { headers: { 'Accept-Encoding': BROWSER } })))
    expect(new Set(answers.map(answer => answer.headers.get('ETag'))).size).toBe(1)
    expect(made).toEqual(['a'])
  })

  test('makes nothing for what is not there', async () => {
    const { made, app } = open()
    for (let i = 0; i < 100; i++) expect((await app.request(`/made-up-${i}`)).status).toBe(404)
    expect(made).toEqual([])
  })

  test('does not keep what failed', async () => {
    const { made, app } = open()
    app.onError((_, c) => c.text('failed', 500))
    expect((await app.request('/b')).status).toBe(500)
    expect((await app.request('/b')).status).toBe(200)
    expect((await app.request('/b')).status).toBe(200)
    expect(made).toEqual(['b', 'b'])
  })

  test('makes anew what tells of the day when another begins, and gives back the room of yesterday', async () => {
    let day = '2026-11-28'
    let made = 0
    const shelf = openShelf(700)
    const page = shelf.keepEach<Thing>(
      () => {
        made += 1
        return new Response(day.repeat(60), { headers: { 'Content-Type': 'text/plain' } })
      },
      () => day,
    )
    const thing: Thing = { id: 'a' }
    const app = new Hono().get('/', c => page(c, thing))
    const tagOn = async (now: string): Promise<string | null> => {
      day = now
      return (await app.request('/')).headers.get('ETag')
    }
    const tags = [await tagOn('2026-11-28'), await tagOn('2026-11-28'), await tagOn('2026-11-29'), await tagOn('2026-11-29')]
    expect([tags[0] === tags[1], tags[1] === tags[2], tags[2] === tags[3]]).toEqual([true, false, true])
    expect(made).toBe(2)
    for (const now of ['2026-11-30', '2026-12-01', '2026-12-01']) await tagOn(now)
    expect(made).toBe(4)
  })

  test('that is full makes the rest anew each time, under the same tags', async () => {
    const { made, app } = open(700)
    for (const path of ['/a', '/a']) await app.request(path)
    app.onError((_, c) => c.text('failed', 500))
    await app.request('/b')
    const tags = [await app.request('/b'), await app.request('/b')].map(answer => answer.headers.get('ETag'))
    expect(new Set(tags).size).toBe(1)
    expect(made).toEqual(['a', 'b', 'b', 'b'])
  })
})
