import { describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { app, ask, house, send } from './house.ts'

const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const ANSWER_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'none'"

const responses: [string, () => Promise<Response> | Response][] = [
  ['/', () => app.request('/')],
  ['/en', () => app.request('/en')],
  ['/da/om', () => app.request('/da/om')],
  ['/da/cases', () => app.request('/da/cases')],
  ['/en/cases/street-nine', () => app.request('/en/cases/street-nine')],
  ['/svar by link', () => app.request('/svar?p=dark-evenings')],
  ['/svar by form', () => send({ question: 'mørke aftener' })],
  ['404 page', () => app.request('/nowhere')],
  ['405 page', () => app.request('/da', { method: 'PUT' })],
  ['/api/ask', () => ask({ question: 'mørke' })],
  ['/api problem', () => ask({})],
  ['/assets', () => app.request('/assets/page.css')],
  ['/healthz', () => app.request('/healthz')],
]

describe('security headers', () => {
  test.each(responses)('%s', async (name, request) => {
    const { headers } = await request()
    const isPage = headers.get('Content-Type')?.startsWith('text/html')
    expect(headers.get('Content-Security-Policy')).toBe(
      name.startsWith('/svar')
        ? ANSWER_POLICY
        : isPage
          ? PAGE_POLICY
          : "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    )
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(headers.get('X-Frame-Options')).toBe('DENY')
    expect(headers.get('Cache-Control')).toBeTruthy()
    expect(headers.get('Set-Cookie')).toBeNull()
    expect(headers.get('X-Powered-By')).toBeNull()
  })
})

test('a page that has not changed is told no other policy: what the browser holds keeps its own', async () => {
  const tag = (await app.request('/da')).headers.get('ETag') ?? ''
  const { status, headers } = await app.request('/da', { headers: { 'If-None-Match': tag } })
  expect(status).toBe(304)
  for (const name of ['Content-Security-Policy', 'X-Frame-Options', 'Cross-Origin-Resource-Policy']) expect(headers.get(name)).toBeNull()
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
})

const PAGES = ['/', '/en/cases', '/svar?p=dark-evenings', '/embed', '/embed/why', '/embed/v1/frame', '/workshop', '/deltag', '/nowhere']

describe.each(PAGES)('the page %s', path => {
  test('is given no ability of the browser but copying, and no other page reaches into it', async () => {
    const { headers } = await app.request(path)
    expect(
      headers
        .get('Permissions-Policy')
        ?.split(', ')
        .filter(rule => !rule.endsWith('=()')),
    ).toEqual(['clipboard-write=(self)'])
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
    expect(headers.get('Cross-Origin-Embedder-Policy')).toBe('require-corp')
  })

  test('writes no markup by script: Trusted Types, and no policy may be made', async () => {
    const policy = (await app.request(path)).headers.get('Content-Security-Policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    if (policy.includes('script-src')) expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'")
    const hasScript = (await (await app.request(path)).text()).includes('<script')
    if (hasScript) expect(policy).toContain("script-src 'self'")
  })

  test('loads from here only', async () => {
    const page = await (await app.request(path)).text()
    const loaded = [...page.matchAll(/<(?:script|link|img|iframe)[^>]*?(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address)
    expect(loaded.length).toBeGreaterThan(0)
    expect(loaded.filter(address => !address.startsWith('/') || address.startsWith('//'))).toEqual([])
  })
})

test.each([
  [{}, null],
  [{ TILGANG_ADDRESS: 'http://tilgang.kommune.dk' }, null],
  [{ TILGANG_ADDRESS: 'https://tilgang.kommune.dk' }, 'max-age=31536000'],
  [{ TILGANG_ADDRESS: 'https://tilgang.kommune.dk', TILGANG_HSTS: 'off' }, null],
  [{ TILGANG_HSTS: 'max-age=63072000; includeSubDomains; preload' }, 'max-age=63072000; includeSubDomains; preload'],
])('with %j https is demanded as %s', async (environment, sent) => {
  const secure = createApp({ ...house, config: readConfig(environment) })
  for (const path of ['/', '/healthz', '/api/ask', '/assets/page.css'])
    expect((await secure.request(path)).headers.get('Strict-Transport-Security')).toBe(sent)
})

describe('assets', () => {
  test('the page asks for its style sheet by content, and may keep it for good', async () => {
    const page = await (await app.request('/')).text()
    const address = /href="(\/assets\/page\.css\?v=[^"]+)"/.exec(page)?.[1] ?? ''
    const sheet = await app.request(address)
    expect(sheet.headers.get('Content-Type')).toBe('text/css; charset=utf-8')
    expect(sheet.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    const again = await app.request(address, { headers: { 'If-None-Match': sheet.headers.get('ETag') ?? '' } })
    expect(again.status).toBe(304)
  })

  test('another version is asked for again', async () => {
    expect((await app.request('/assets/page.css?v=old')).headers.get('Cache-Control')).toBe('no-cache')
  })

  test.each(['/assets/', '/assets/base.css', '/assets/../config.ts', '/assets/..%2fconfig.ts', '/assets/page.css/'])(
    'nothing else: %s',
    async path => {
      expect((await app.request(path)).status).toBe(404)
    },
  )
})

test('health', async () => {
  expect(await (await app.request('/healthz')).json()).toEqual({ status: 'ok' })
  expect(await (await app.request('/readyz')).json()).toEqual({ status: 'ready', knowledge: 'small-knowledge' })
})
