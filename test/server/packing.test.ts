// What is packed for the way, and what is not.
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterEach, describe, expect, test } from 'vitest'
import { packing } from '../../server/middleware/packing.ts'
import { app, bugs } from './house.ts'

afterEach(() => expect(bugs).toEqual([]))

const BROWSER = 'gzip, deflate, br, zstd'
const QUESTION = { method: 'POST', body: JSON.stringify({ question: 'mørke aftener i gården', blocks: true }) }
const get = async (path: string, accept?: string, init: RequestInit = {}) => {
  const headers = { 'Content-Type': 'application/json', ...(accept === undefined ? {} : { 'Accept-Encoding': accept }) }
  const response = await app.request(path, { ...init, headers })
  return { response, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}

// Each request has a name of its own, which stands on pages that tell of a problem.
const withoutName = (bytes: Buffer, headers: Headers): string => bytes.toString().replace(headers.get('X-Request-Id') ?? '', '')

describe.each([
  ['br', BROWSER, brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['gzip', 'gzip;q=0.5, br;q=0', gunzipSync],
] as const)('as %s for %s', (name, accept, unpack) => {
  test.each([
    ['an answer', '/api/ask', QUESTION],
    ['a page', '/da', {}],
    ['a list', '/api/openapi.json', {}],
    ['a style sheet', '/assets/page.css', {}],
    ['a page that is not there, with its status', '/findes-ikke', {}],
  ])('%s', async (_, path, init) => {
    const plain = await get(path, undefined, init)
    const packed = await get(path, accept, init)
    expect(packed.headers.get('Content-Encoding')).toBe(name)
    expect(packed.response.status).toBe(plain.response.status)
    expect(withoutName(unpack(packed.bytes), packed.headers)).toBe(withoutName(plain.bytes, plain.headers))
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2)
    const ours = [...packed.headers].filter(([key]) => !['content-encoding', 'content-length', 'etag', 'x-request-id'].includes(key))
    expect(ours).toEqual([...plain.headers].filter(([key]) => !['content-length', 'etag', 'x-request-id'].includes(key)))
  })
})

test('who takes no packing is sent it as it is, and caches are told that others are not', async () => {
  for (const accept of [undefined, 'identity', 'br;q=0, gzip;q=0', 'zstd']) {
    const { headers, bytes } = await get('/da', accept)
    expect(headers.get('Content-Encoding')).toBeNull()
    expect(headers.get('Vary')).toMatch(/Accept-Encoding/)
    expect(bytes.toString()).toMatch(/^<!DOCTYPE html>/i)
  }
})

test('what is small stays whole', async () => {
  const { headers, bytes } = await get('/healthz', BROWSER)
  expect(headers.get('Content-Encoding')).toBeNull()
  expect(JSON.parse(bytes.toString())).toBeTypeOf('object')
})

test('a packed page is known again by its tag', async () => {
  const first = await get('/da/problems', BROWSER)
  const tag = first.headers.get('ETag') ?? ''
  expect(tag).toMatch(/^"[0-9a-f]+-br"$/)
  const headers = { 'Accept-Encoding': BROWSER, 'If-None-Match': tag }
  expect((await app.request('/da/problems', { headers })).status).toBe(304)
})

test('the origin that may call is still named beside it', async () => {
  const { headers } = await get('/api/ask', BROWSER, QUESTION)
  expect(headers.get('Vary')).toBe('Origin, Accept-Encoding')
})

describe('is left alone', () => {
  const large = 'x'.repeat(5000)
  const made = (headers: Record<string, string>) => new Hono().use(packing()).get('*', () => new Response(large, { headers }))
  test.each([
    ['a stream of events', '/', { 'Content-Type': 'text/event-stream; charset=utf-8' }],
    ['a Word document', '/', { 'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }],
    ['what is packed already', '/', { 'Content-Type': 'text/html', 'Content-Encoding': 'br' }],
    ['what may not be changed', '/', { 'Content-Type': 'text/html', 'Cache-Control': 'no-transform' }],
    ['a phone in a room', '/api/workshops/rooms/482913077/phone', { 'Content-Type': 'application/json' }],
  ])('%s', async (_, path, headers) => {
    const response = await made(headers as Record<string, string>).request(path, { headers: { 'Accept-Encoding': BROWSER } })
    expect(await response.text()).toBe(large)
    expect(response.headers.get('Vary')).toBeNull()
  })
})
