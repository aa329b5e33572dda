import { describe, expect, test } from 'vitest'
import { app, ask, send } from './house.ts'

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
      name.startsWith('/svar') ? ANSWER_POLICY : isPage ? PAGE_POLICY : "default-src 'none'; frame-ancestors 'none'",
    )
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(headers.get('X-Frame-Options')).toBe('DENY')
    expect(headers.get('Cache-Control')).toBeTruthy()
    expect(headers.get('Set-Cookie')).toBeNull()
    expect(headers.get('X-Powered-By')).toBeNull()
  })
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
