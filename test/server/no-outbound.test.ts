// The server asks nobody: whatever it is asked, it opens no connection and looks up no name.
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import dns from 'node:dns'
import { Socket } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { app } from './house.ts'

const seen: string[] = []
const onSocket = (): void => void seen.push('socket')
const onRequest = (): void => void seen.push('fetch')

beforeEach(() => {
  seen.length = 0
  subscribe('net.client.socket', onSocket)
  subscribe('undici:request:create', onRequest)
  vi.spyOn(Socket.prototype, 'connect').mockImplementation(function (this: Socket) {
    seen.push('connect')
    return this
  })
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'] as const)
    vi.spyOn(dns, name as 'lookup').mockImplementation((() => void seen.push(name)) as never)
})
afterEach(() => {
  unsubscribe('net.client.socket', onSocket)
  unsubscribe('undici:request:create', onRequest)
  vi.restoreAllMocks()
})

const PAGES = [
  '/',
  '/en',
  '/da/om',
  '/da/cases',
  '/da/cases/street-nine',
  '/svar?p=dark-evenings',
  '/svar.md?p=dark-evenings',
  '/svar.docx?p=dark-evenings',
]
const MORE = [
  '/embed',
  '/embed/why',
  '/embed/v1/frame',
  '/embed/v1/frame-parent.js',
  '/workshop',
  '/deltag',
  '/selvstudie',
  '/scenarie',
  '/nowhere',
]
const DATA = [
  '/api/knowledge',
  '/api/knowledge/cases',
  '/api/openapi.json',
  '/api/workshops/scenarios',
  '/api/workshops/address',
  '/healthz',
  '/readyz',
]

const JSON_BODY = { 'Content-Type': 'application/json' }
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' }
// Addresses that the sender would like to see fetched.
const BAIT = 'http://169.254.169.254/latest/meta-data https://evil.example/?q='

test.each([...PAGES, ...MORE, ...DATA])('GET %s', async path => {
  const response = await app.request(path, { headers: { Host: 'evil.example', Referer: BAIT, 'X-Forwarded-Host': 'evil.example' } })
  await response.arrayBuffer()
  expect(seen).toEqual([])
})

test.each([
  ['/api/ask', JSON_BODY, JSON.stringify({ question: `mørke aftener ${BAIT}` })],
  ['/api/docx', JSON_BODY, JSON.stringify({ context: { problems: ['dark-evenings'] } })],
  ['/api/workshops', JSON_BODY, JSON.stringify({ title: BAIT })],
  ['/svar', FORM, new URLSearchParams({ question: BAIT }).toString()],
  ['/embed', FORM, new URLSearchParams({ question: BAIT }).toString()],
  ['/embed/why', FORM, new URLSearchParams({ address: 'https://evil.example/side', policy: BAIT, message: BAIT }).toString()],
])('POST %s', async (path, headers, body) => {
  const response = await app.request(path, { method: 'POST', headers, body })
  await response.arrayBuffer()
  expect(seen).toEqual([])
})

test('an outbound request would be seen', async () => {
  new Socket().connect(9, '127.0.0.1')
  dns.lookup('evil.example', () => {})
  expect(seen).toEqual(['connect', 'lookup'])
})
