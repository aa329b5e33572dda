// A server below a path that it shares with others, behind a proxy that passes the path on and behind one that takes it away.
import { describe, expect, test } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { pathBelow, readBase } from '../../../server/base.ts'
import { readConfig } from '../../../server/config.ts'
import type { House } from '../../../server/house.ts'
import { joinAddresses } from '../../../server/join-addresses.ts'
import { loadEmbedFiles, loadScreens, loadWeights } from '../../../server/knowledge.ts'
import { createLinks } from '../../../server/mcp/links.ts'
import { openLog } from '../../../server/operation/log.ts'
import { createWaitingApp } from '../../../server/operation/waiting.tsx'
import { roomConfig, roomText } from '../../../server/room.ts'
import { ask as askAtRoot, bugs, house, small } from '../house.ts'
import { crawl } from './crawl.ts'

const BASE = '/tilgang'
const ORIGIN = 'http://localhost'
const KEY = 'a-key-for-whoever-runs-this-server'

const below: House = {
  ...house,
  embed: loadEmbedFiles(small, loadWeights()),
  screens: loadScreens(),
  config: { ...house.config, base: BASE, operatorKey: KEY },
}
const app = createApp(below, bug => bugs.push(bug))

const PROXIES: readonly (readonly [string, (path: string) => string])[] = [
  ['passes the path on', path => path],
  ['takes the path away', path => path.slice(BASE.length).replace(/^(?!\/)/, '/')],
]

// The examples of the front page name problems of the report, which the small knowledge does not have: a link that is refused, not lost.
const isExample = (path: string): boolean => path.includes('/svar?') || path.includes('/embed/v1/frame?')
// A form without its question or its key is told so.
const isForm = (path: string): boolean => path.startsWith('POST ')

describe.each(PROXIES)('behind a proxy that %s', (_, sent) => {
  const request = (path: string, init: RequestInit = {}): Promise<Response> => Promise.resolve(app.request(sent(path), init))

  test('every address below the base leads somewhere, and none leads out of it', async () => {
    const unnamed = [
      '/api/openapi.json',
      '/embed/v1/frame?lang=en',
      '/embed/v1/offline/manifest.json',
      '/drift',
      '/workshop',
      '/deltag',
      '/selvstudie',
      '/nowhere',
    ]
    const { reached, outside } = await crawl(
      request,
      ORIGIN,
      BASE,
      unnamed.map(path => BASE + path),
    )
    expect(outside).toEqual([])
    const wrong = [...reached].filter(([path, { status }]) => status >= 400 && !(status <= 403 && (isExample(path) || isForm(path))))
    expect(wrong.map(([path, { status }]) => [path, status])).toEqual([['/tilgang/nowhere', 404]])
    // It has been everywhere: pages, files, screens, the way out in both languages.
    const seen = [...reached.keys()]
    for (const path of [
      '/da/om',
      '/da/cases/street-nine',
      '/en/cases/street-nine',
      '/embed',
      '/embed/why',
      '/model',
      '/model.svg',
      '/embed/v1/loader.js',
      '/embed/v1/tilgang-guide.js',
      '/embed/v1/frame-parent.js',
      '/embed/v1/frame',
      '/assets/page.css',
      '/assets/screen.css',
      '/assets/icon.svg',
      '/screens/trainer.js',
      '/screens/phone.js',
      '/scenarie/key-under-the-mat',
      '/scenarie/key-under-the-mat.docx',
      '/scenarie/key-under-the-mat.md',
      '/svar.md',
      '/svar.docx',
      '/api/knowledge',
      '/api/workshops/address',
      '/readyz',
    ])
      expect(
        seen.some(address => address.split('?')[0] === BASE + path),
        path,
      ).toBe(true)
    for (const form of ['/svar', '/embed', '/embed/why', '/drift', '/embed/v1/frame']) expect(seen).toContain(`POST ${BASE}${form}`)
    expect(seen.some(address => /\/embed\/v1\/offline\/knowledge-[\w-]+\.json$/.test(address))).toBe(true)
    expect(seen.some(address => /\/screens\/[\w-]+-[\w-]{8}\.js$/.test(address))).toBe(true)
    expect(bugs).toEqual([])
  })

  test('an answer is the one that is given at the root, byte for byte', async () => {
    const body = JSON.stringify({ question: 'mørke aftener i gården', blocks: true })
    const answered = await request(`${BASE}/api/ask`, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } })
    expect(answered.status).toBe(200)
    expect(await answered.text()).toBe(await (await askAtRoot(body)).text())
  })

  test('a page leads back below the base when a link holds nothing', async () => {
    const response = await request(`${BASE}/svar?lang=en`)
    expect([response.status, response.headers.get('Location')]).toEqual([303, `${BASE}/en`])
  })

  test('a listed page may call, a wrong method is told the right ones, and a problem of a program is data', async () => {
    const call = { method: 'OPTIONS', headers: { Origin: 'https://intranet.example.dk', 'Access-Control-Request-Method': 'POST' } }
    expect((await request(`${BASE}/api/ask`, call)).headers.get('Access-Control-Allow-Methods')).toBe('POST')
    expect((await request(`${BASE}/da/cases`, { method: 'POST' })).headers.get('Allow')).toBe('GET, HEAD')
    expect((await request(`${BASE}/api/nowhere`)).headers.get('Content-Type')).toMatch(/^application\/problem\+json/)
  })

  test('a sheet of a workshop, its stream and its phones are found', async () => {
    for (const [path, method, status] of [
      ['/workshop/ark', 'POST', 404],
      ['/api/workshops/trainer/events', 'GET', 404],
      ['/api/workshops/rooms/482913077/phone', 'GET', 404],
    ] as const) {
      const response = await request(BASE + path, {
        method,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Authorization: `Bearer ${'0'.repeat(32)}` },
        ...(method === 'POST' ? { body: 'key=x' } : {}),
      })
      expect(response.status).toBe(status)
      // Not a path that is unknown, but a workshop that is.
      expect(await response.text()).toMatch(/workshop/i)
    }
  })
})

test('the first segments of all routes are known, so that no base can be taken for one', () => {
  const own = new Set(app.routes.map(({ path }) => path.split('/')[1] ?? '').filter(word => !/^$|^\*$/.test(word)))
  expect(own.size).toBeGreaterThan(10)
  for (const word of own) expect([word, readBase(`/${word}`)]).toEqual([word, undefined])
})

describe('TILGANG_BASE', () => {
  test.each(['/tilgang', '/it/tilgang', '/Tilgang-2.0_x~y', '/vaerktoejer/api'])('%s is one', base => {
    expect(readConfig({ TILGANG_BASE: base }).base).toBe(base)
  })

  test.each([
    'tilgang',
    '/',
    '/tilgang/',
    '//tilgang',
    '/a//b',
    '/../x',
    '/./x',
    '/a b',
    '/a?b',
    '/a#b',
    '/æ',
    '/%74',
    '/"x',
    '/api',
    '/da',
    '/embed/x',
    `/${'x'.repeat(300)}`,
  ])('%s is none, and the message names the variable', base => {
    expect(() => readConfig({ TILGANG_BASE: base })).toThrow(/TILGANG_BASE: skal være .*\/ must be/)
  })

  test('not set, the house stands at the root', () => {
    expect(readConfig({}).base).toBe('')
  })
})

test.each([
  ['/tilgang', '/'],
  ['/tilgang/', '/'],
  ['/tilgang/da', '/da'],
  ['/da', '/da'],
  ['/tilgange/da', '/tilgange/da'],
  ['/tilgang/tilgang/da', '/tilgang/da'],
])('%s is %s within the house', (path, within) => {
  expect(pathBelow('/tilgang', path)).toBe(within)
})

test('a server that is starting says so below its base', async () => {
  const waiting = createWaitingApp(below.config, { log: openLog('off'), state: { phase: 'loading' } })
  for (const path of ['/tilgang/readyz', '/readyz']) expect((await waiting.request(path)).status).toBe(503)
  expect((await waiting.request('/tilgang/healthz')).status).toBe(200)
  expect((await waiting.request('/tilgang/da')).headers.get('Content-Type')).toMatch(/^text\/html/)
})

test('phones are sent below the base, whatever address is known', () => {
  expect(joinAddresses({ base: BASE, host: '::', address: 'https://kommune.dk' }, `${ORIGIN}/tilgang`)).toEqual([
    'https://kommune.dk/tilgang',
  ])
  expect(joinAddresses({ base: BASE, host: '127.0.0.1' }, 'http://10.0.0.7/tilgang')).toEqual(['http://10.0.0.7/tilgang'])
  const text = roomText(roomConfig({ TILGANG_BASE: BASE }), ['10.0.0.7'], 8787)
  expect(text).toContain('http://10.0.0.7:8787/tilgang/deltag')
  expect(text).toContain('http://localhost:8787/tilgang/workshop')
})

test('other assistants are given addresses below the base', () => {
  const links = createLinks('https://kommune.dk/tilgang')
  expect(links.entry('da', 'cases', 'street-nine')).toBe('https://kommune.dk/tilgang/da/cases/street-nine')
  expect(links.answer({ problems: ['no-lantern'] }, 'en')).toBe('https://kommune.dk/tilgang/svar?p=no-lantern&lang=en')
})

test('at an address that is shared, browsers are not told what holds for all of it, unless that is said', async () => {
  const hstsOf = async (config: Partial<House['config']>): Promise<string | null> =>
    (await createApp({ ...below, config: { ...below.config, ...config } }).request('/tilgang/healthz')).headers.get(
      'Strict-Transport-Security',
    )
  expect(await hstsOf({ address: 'https://kommune.dk' })).toBeNull()
  expect(await hstsOf({ address: 'https://kommune.dk', base: '' })).toBe('max-age=31536000')
  expect(await hstsOf({ address: 'https://kommune.dk', hsts: 'max-age=60' })).toBe('max-age=60')
})
