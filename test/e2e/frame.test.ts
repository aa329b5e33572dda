// The frame in real Chromium, in pages of other origins: with and without a listed address, without JavaScript, at 320 x 480.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startBrowser } from './browser.ts'
import { type Running, startServer } from './server.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let browser: Browser
let server: Running
const hosts: Server[] = []

// A page of another origin with the frame in it, and the script for the page around when asked for.
async function startHost(): Promise<string> {
  const host = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://host')
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    if (url.searchParams.has('strict')) {
      response.setHeader('Referrer-Policy', 'no-referrer')
      response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp')
    }
    const grower = url.searchParams.has('grows') ? `<script src="${server.address}/embed/v1/frame-parent.js" defer></script>` : ''
    response.end(
      `<!DOCTYPE html><html lang="da"><title>Intranet</title><body><iframe title="Tilgang" width="320" height="480" src="${server.address}/embed/v1/frame${url.searchParams.get('ids') ?? ''}"></iframe>${grower}`,
    )
  })
  await new Promise<void>(done => host.listen(0, '127.0.0.1', done))
  hosts.push(host)
  return `http://127.0.0.1:${(host.address() as AddressInfo).port}`
}

let listed: string
let unlisted: string

beforeAll(async () => {
  const ancestors: string[] = []
  server = await startServer({ frameAncestors: ancestors })
  listed = await startHost()
  unlisted = await startHost()
  ancestors.push(listed)
  // The list is read when the server starts, so it starts again with the host's port known.
  await server.stop()
  server = await startServer({ frameAncestors: ancestors })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  for (const host of hosts) host.close()
})

const frameOf = (page: Page) => page.frameLocator('iframe')

test('a page around with the small script gives the frame the height of its content, also after asking', async () => {
  const page = await browser.newPage()
  await page.goto(`${listed}/?grows`)
  const height = () => page.locator('iframe').evaluate(frame => frame.getBoundingClientRect().height)
  await expect.poll(height).toBeGreaterThan(600)
  await frameOf(page).getByRole('textbox').fill('isolerede enlige mødre')
  await frameOf(page).getByRole('button', { name: 'Find en tilgang' }).click()
  await frameOf(page).locator('#advice').waitFor()
  await expect.poll(height).toBeGreaterThan(3000)
  await page.close()
})

test('the page around hears the height and nothing else', async () => {
  const page = await browser.newPage()
  await page.addInitScript(() => {
    const heard: unknown[] = []
    Object.assign(globalThis, { heard })
    addEventListener('message', event => heard.push({ origin: event.origin, data: event.data }))
  })
  await page.goto(listed)
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: { origin: string; data: { type: string } }[] }).heard)
  await expect.poll(async () => (await heard()).length).toBeGreaterThan(0)
  for (const { origin, data } of await heard()) {
    expect(origin).toBe(server.address)
    expect(Object.keys(data).sort()).toEqual(['height', 'type'])
    expect(data.type).toBe('tilgang:height')
  }
  await page.close()
})

test('a page that is not listed shows nothing of it and hears nothing', async () => {
  const page = await browser.newPage()
  const said: string[] = []
  page.on('console', message => said.push(message.text()))
  await page.goto(`${unlisted}/?grows`)
  await expect.poll(() => said.join('\n')).toMatch(/frame-ancestors/)
  expect(await page.locator('iframe').evaluate(frame => frame.getBoundingClientRect().height)).toBeLessThan(500)
  await page.close()
})

test('asks and answers without JavaScript at 320 x 480, with storage and cookies refused', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 340, height: 520 } })
  const page = await context.newPage()
  await page.goto(`${listed}/?strict`)
  await frameOf(page).getByRole('textbox').fill('isolerede enlige mødre')
  await frameOf(page).getByRole('button', { name: 'Find en tilgang' }).click()
  await frameOf(page).locator('#advice').waitFor()
  expect(await frameOf(page).locator('#advice').textContent()).toContain('Prøv først')
  await frameOf(page).getByRole('button', { name: 'Fjern enlige mødre' }).click()
  await frameOf(page).locator('#advice').waitFor()
  expect(await context.cookies()).toEqual([])
  await context.close()
})

test('nothing scrolls sideways at 320 pixels, and the field is in sight at once', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 480 } })
  for (const query of [
    '',
    '?p=social-isolation&g=single-mothers&lang=da',
    '?p=substance-abuse,mental-health&lang=en',
    '?p=nothing-known',
  ]) {
    await page.goto(`${server.address}/embed/v1/frame${query}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }
  await page.goto(`${server.address}/embed/v1/frame`)
  const box = await page.locator('form.ask button').boundingBox()
  expect(box && box.y + box.height).toBeLessThan(480)
  await page.close()
})
