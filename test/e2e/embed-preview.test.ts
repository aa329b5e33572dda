// /embed in real Chromium: what the editor chooses is seen live, in the page's own policy.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startBrowser } from './browser.ts'
import { type Running, startServer } from './server.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let browser: Browser
let server: Running

beforeAll(async () => {
  server = await startServer()
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function withPreview(query: string, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ baseURL: server.address, viewport: { width: 1280, height: 900 }, locale: 'da-DK' })
  const complaints: string[] = []
  try {
    const page = await context.newPage()
    page.on('console', message => complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(String(error)))
    await page.goto(`/embed?${query}`)
    await use(page)
    expect(complaints).toEqual([])
  } finally {
    await context.close()
  }
}

test('in the middle of the text the widget stands ready, as much unfolded as was chosen', async () => {
  await withPreview('mode=inline&audience=trainer', async page => {
    const guide = page.locator('tilgang-guide')
    await guide.locator('.starts button').first().click()
    await guide.locator('.turn[aria-busy=false]').waitFor()
    expect(await guide.locator('details.section.evidence').getAttribute('open')).not.toBeNull()
    expect(await page.locator('#text-element').textContent()).toContain('audience="trainer"')
  })
})

test.each([
  ['launcher', 'right'],
  ['launcher', 'left'],
  ['panel', 'right'],
  ['panel', 'left'],
])('%s at the %s: the way in stands at its edge, opens the panel there, and comes back when it closes', async (mode, position) => {
  await withPreview(`mode=${mode}&position=${position}&offset=48`, async page => {
    const launcher = page.locator('tilgang-guide .launcher')
    await launcher.waitFor()
    const nearEdge = (box: { x: number; width: number } | null): number =>
      box ? Math.round(position === 'left' ? box.x : 1280 - box.x - box.width) : Number.NaN
    // The tab of the panel stands at the very edge.
    expect(nearEdge(await launcher.boundingBox())).toBe(mode === 'panel' ? 0 : 48)
    await launcher.click()
    const panel = page.locator('tilgang-guide dialog[open]')
    await panel.locator('.starts').waitFor()
    expect(nearEdge(await panel.boundingBox())).toBe(mode === 'panel' ? 0 : 48)
    await page.keyboard.press('Escape')
    await launcher.waitFor()
    expect(await page.locator('#text-element').textContent()).toContain('offset="48"')
  })
})
