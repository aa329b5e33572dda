// Pages of other addresses in real Chromium: a listed one may ask and load, any other is refused by the browser itself.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startBrowser } from './browser.ts'
import { type Running, startServer } from './server.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let browser: Browser
let server: Running
const hosts: Server[] = []

// An intranet page as strict as they come; it embeds only what says that it may be embedded.
async function startHost(): Promise<string> {
  const host = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp')
    response.end('<!DOCTYPE html><html lang="da"><title>Intranet</title><h1>Intranet</h1>')
  })
  await new Promise<void>(done => host.listen(0, '127.0.0.1', done))
  hosts.push(host)
  return `http://127.0.0.1:${(host.address() as AddressInfo).port}`
}

let listed: string
let unlisted: string

beforeAll(async () => {
  listed = await startHost()
  unlisted = await startHost()
  server = await startServer({ origins: [listed] })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  for (const host of hosts) host.close()
})

// What a page of some address gets: the status of each request, or "refused" by the browser.
async function tryAll(host: string): Promise<Record<string, string>> {
  const page = await browser.newPage()
  await page.goto(host)
  const result = await page.evaluate(async address => {
    const status = (path: string, init: RequestInit): Promise<string> =>
      fetch(address + path, init).then(
        response => String(response.status),
        () => 'refused',
      )
    const json = (body: object): RequestInit => ({
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    return {
      ask: await status('/api/ask', json({ question: 'isolerede enlige mødre' })),
      word: await status('/api/docx', json({ context: { problems: ['social-isolation'] } })),
      entry: await status('/api/knowledge/cases/soenderborg', {}),
      manifest: await status('/embed/v1/offline/manifest.json', { credentials: 'omit' }),
      page: await status('/da', {}),
      cookies: await status('/api/knowledge', { credentials: 'include' }),
    }
  }, server.address)
  await page.close()
  return result
}

test('a listed page asks, fetches Word and loads what it needs; pages and cookies are not for it', async () => {
  expect(await tryAll(listed)).toEqual({ ask: '200', word: '200', entry: '200', manifest: '200', page: 'refused', cookies: 'refused' })
})

test('any other page is refused everything', async () => {
  expect(new Set(Object.values(await tryAll(unlisted)))).toEqual(new Set(['refused']))
  expect(server.bugs).toEqual([])
})
