// The files of /embed/v1/: an exact table, packed, kept by caches as long as they may.
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { makeNow, offlineFiles, readWidget } from '../../server/embed/files.ts'
import { packingFor } from '../../server/embed/pack.ts'
import { app as bare, bugs, house, small } from './house.ts'

const folder = mkdtempSync(join(tmpdir(), 'widget-'))
mkdirSync(join(folder, 'chunks'))
const FILES = {
  'loader.js': 'load()',
  'tilgang-guide.js': 'guide()',
  'chunks/answer-Bx3k9_aZ.js': 'answer()'.repeat(100),
  'chunks/definition.js': 'plain()',
  'notes.txt': 'not for you',
}
for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text)
const weights = { bytes: new Uint8Array([1, 2, 3]), hash: 'abcdef0123456789' }
const app = createApp({ ...house, embed: new Map([...readWidget(folder), ...offlineFiles(small, weights)]) }, bug => bugs.push(bug))

const get = (name: string, headers: Record<string, string> = {}) => app.request(`/embed/v1/${name}`, { headers })

describe('a file', () => {
  test.each([
    ['loader.js', 'public, max-age=3600'],
    ['tilgang-guide.js', 'public, max-age=3600'],
    ['chunks/definition.js', 'public, max-age=3600'],
    ['chunks/answer-Bx3k9_aZ.js', 'immutable'],
    ['offline/manifest.json', 'no-cache'],
    ['offline/knowledge.json', 'no-cache'],
    ['offline/knowledge-small-knowledge.json', 'immutable'],
    ['offline/model-abcdef0123456789.bin', 'immutable'],
  ])('%s is kept as %s', async (name, kept) => {
    const response = await get(name)
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toContain(kept)
    expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe(name === 'loader.js' ? 'cross-origin' : 'same-origin')
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(response.headers.get('X-Frame-Options')).toBe('DENY')
    expect(response.headers.get('Set-Cookie')).toBeNull()
  })

  test('has the right type', async () => {
    expect((await get('loader.js')).headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
    expect((await get('offline/model.bin')).headers.get('Content-Type')).toBe('application/octet-stream')
    expect((await get('offline/manifest.json')).headers.get('Content-Type')).toBe('application/json; charset=utf-8')
  })

  test('comes packed, with a tag for each packing', async () => {
    const tags = new Set<string | null>()
    for (const [accepted, encoding, open] of [
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
      ['identity', null, (bytes: Uint8Array) => bytes],
    ] as const) {
      const response = await get('chunks/answer-Bx3k9_aZ.js', { 'Accept-Encoding': accepted })
      expect(response.headers.get('Content-Encoding')).toBe(encoding)
      expect(response.headers.get('Vary')).toContain('Accept-Encoding')
      expect(response.headers.get('Vary')).toContain('Origin')
      const bytes = new Uint8Array(await response.arrayBuffer())
      expect(response.headers.get('Content-Length')).toBe(String(bytes.length))
      expect(new TextDecoder().decode(open(bytes))).toBe('answer()'.repeat(100))
      tags.add(response.headers.get('ETag'))
      const again = await get('chunks/answer-Bx3k9_aZ.js', {
        'Accept-Encoding': accepted,
        'If-None-Match': response.headers.get('ETag') ?? '',
      })
      expect([again.status, await again.text()]).toEqual([304, ''])
    }
    expect(tags.size).toBe(3)
  })

  test('is readable by a listed origin only', async () => {
    const origin = 'https://intranet.example.dk'
    expect((await get('loader.js', { Origin: origin })).headers.get('Access-Control-Allow-Origin')).toBe(origin)
    expect((await get('loader.js', { Origin: 'https://evil.example' })).headers.get('Access-Control-Allow-Origin')).toBeNull()
  })
})

test('offline: the manifest names files that are what it says', async () => {
  const manifest = (await (await get('offline/manifest.json')).json()) as Record<
    'knowledge' | 'model',
    { file: string; hash: string; sha256: string }
  >
  expect(Object.keys(manifest).sort()).toEqual(['knowledge', 'model'])
  for (const { file, hash, sha256 } of Object.values(manifest)) {
    expect(file).toContain(hash)
    const bytes = new Uint8Array(await (await get(`offline/${file}`)).arrayBuffer())
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
  }
  expect(manifest.knowledge.hash).toBe(small.hash)
  expect(await (await get('offline/knowledge.json')).json()).toEqual(JSON.parse(JSON.stringify({ ...small, scenarios: [] })))
})

test('offline: the files are made when somebody asks, or when newer knowledge comes', () => {
  let made = 0
  const watched = new Proxy(small, {
    ownKeys(knowledge) {
      made++
      return Reflect.ownKeys(knowledge)
    },
  })
  const files = offlineFiles(watched, weights)
  expect([...files.keys()]).toContain(`offline/knowledge-${small.hash}.json`)
  expect(made).toBe(0)
  makeNow(files)
  const after = made
  expect(after).toBeGreaterThan(0)
  const [named, plain] = [`knowledge-${small.hash}.json`, 'knowledge.json'].map(name => files.get(`offline/${name}`))
  expect(plain?.tag).toBe(named?.tag)
  expect(plain?.bytes).toBe(named?.bytes)
  expect(made).toBe(after)
})

test.each([
  '',
  'notes.txt',
  'chunks',
  'chunks/',
  '../package.json',
  '..%2f..%2fpackage.json',
  'loader.js/',
  'LOADER.JS',
  '__proto__',
  'nothing.js',
])('nothing else is served: %j', async name => {
  const response = await get(name)
  expect(response.status).toBe(404)
})

test('a server without a built widget says so, and serves the frame', async () => {
  const response = await bare.request('/embed/v1/tilgang-guide.js', { headers: { 'Accept-Language': 'en' } })
  expect(response.status).toBe(404)
  expect(((await response.json()) as { detail: string }).detail).toContain('npm run build')
  expect((await bare.request('/embed/v1/frame')).status).toBe(200)
  expect(bugs).toEqual([])
})

test.each([
  [undefined, undefined],
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0.0', undefined],
  ['deflate', undefined],
] as const)('%s is answered with %s', (accepted, packing) => expect(packingFor(accepted)).toBe(packing))
