// Who may call the API and load the widget from another address.
import { describe, expect, test } from 'vitest'
import { mayFrame } from '../../server/origins.ts'
import { app, bugs } from './house.ts'

const LISTED = 'https://intranet.example.dk'

const preflight = (path: string, origin: string, method = 'POST') =>
  app.request(path, { method: 'OPTIONS', headers: { Origin: origin, 'Access-Control-Request-Method': method } })

const ask = (origin: string) =>
  app.request('/api/ask', {
    method: 'POST',
    headers: { Origin: origin, 'Content-Type': 'application/json' },
    body: '{"question":"mørke aftener"}',
  })

const UNLISTED = [
  'null',
  'https://evil.example',
  'http://intranet.example.dk',
  'https://intranet.example.dk.evil.example',
  'https://sub.intranet.example.dk',
  'https://intranet.example.dk:8443',
  'https://INTRANET.example.dk',
  '*',
]

describe('a listed origin', () => {
  test('may ask, and read the answer', async () => {
    const response = await ask(LISTED)
    expect(response.status).toBe(200)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(LISTED)
    expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull()
    expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
    expect(response.headers.get('Vary')).toContain('Origin')
  })

  test('reads a problem too', async () => {
    const response = await app.request('/api/ask', { method: 'POST', headers: { Origin: LISTED }, body: '' })
    expect([response.status, response.headers.get('Access-Control-Allow-Origin')]).toEqual([415, LISTED])
  })

  test.each([
    ['/api/ask', 'POST'],
    ['/api/docx', 'POST'],
    ['/api/knowledge', 'GET, HEAD'],
    ['/api/knowledge/cases/street-nine', 'GET, HEAD'],
    ['/embed/v1/tilgang-guide.js', 'GET, HEAD'],
  ])('is told that %s takes %s', async (path, methods) => {
    const response = await preflight(path, LISTED, methods.split(',')[0])
    expect(response.status).toBe(204)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(LISTED)
    expect(response.headers.get('Access-Control-Allow-Methods')).toBe(methods)
    expect(response.headers.get('Access-Control-Allow-Headers')).toContain('Content-Type')
    expect(Number(response.headers.get('Access-Control-Max-Age'))).toBeGreaterThan(0)
  })
})

describe('any other origin', () => {
  test.each(UNLISTED)('%s is neither answered nor reflected', async origin => {
    const response = await ask(origin)
    expect([...response.headers.keys()].filter(name => name.startsWith('access-control'))).toEqual([])
    expect(response.headers.get('Vary')).toContain('Origin')
    expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
    const asked = await preflight('/api/ask', origin)
    expect(asked.status).toBe(403)
    expect([...asked.headers.keys()].filter(name => name.startsWith('access-control'))).toEqual([])
    expect(await asked.text()).toContain('TILGANG_ORIGINS')
  })
})

test('pages are for nobody else', async () => {
  const response = await app.request('/da', { headers: { Origin: LISTED } })
  expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
  expect((await preflight('/svar', LISTED)).status).toBe(405)
  expect(bugs).toEqual([])
})

test.each([
  ['https://aarhus.sharepoint.com', ['https://*.sharepoint.com'], true],
  ['https://a.b.sharepoint.com', ['https://*.sharepoint.com'], true],
  ['https://sharepoint.com', ['https://*.sharepoint.com'], false],
  ['https://evilsharepoint.com', ['https://*.sharepoint.com'], false],
  ['http://aarhus.sharepoint.com', ['https://*.sharepoint.com'], false],
  ['https://a.dk', ['https://a.dk'], true],
  ['https://a.dk:8443', ['https://a.dk'], false],
] as const)('%s in %j: %s', (origin, list, may) => expect(mayFrame(origin, list)).toBe(may))
