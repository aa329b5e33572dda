// The drawn model with a layer beside it, in real Chromium: looked at, walked with the keyboard, read as a list.
import { fileURLToPath } from 'node:url'
import axe, { type RunOptions } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { compileKnowledge } from '../../knowledge/compile.ts'
import { layOver } from '../../knowledge/layers/index.ts'
import { openEngine } from '../../server/knowledge.ts'
import { startBrowser } from './browser.ts'
import { type Running, startServer } from './server.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const { knowledge } = layOver(compileKnowledge(at('knowledge')), [at('examples/fjordby')], '2026-11-28')
const entries = knowledge.layers.flatMap(layer => layer.entries)

let browser: Browser
let server: Running

beforeAll(async () => {
  server = await startServer({}, { knowledge, engine: openEngine(knowledge) })
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function withPage(place: string, width: number, colorScheme: 'light' | 'dark', use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ baseURL: server.address, viewport: { width, height: 900 }, colorScheme })
  try {
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', message => complaints.push(message.text()))
    await page.goto(place)
    await use(page)
    expect([complaints, server.bugs]).toEqual([[], []])
  } finally {
    await context.close()
  }
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const settings = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }
  const found = await page.evaluate(
    s => (globalThis as unknown as { axe: typeof axe }).axe.run(document, s as unknown as RunOptions),
    settings,
  )
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3)}`)
}

describe.each(['/model', '/model?lang=en', '/model?node=problems/poverty', '/model?node=approaches/bridging&lang=en'])('%s', place => {
  test.each([
    [1280, 'light'],
    [1280, 'dark'],
    [320, 'light'],
    [320, 'dark'],
  ] as const)(
    'at %i pixels, %s: no rule of axe is broken, nothing scrolls sideways, no word runs out of its box',
    async (width, scheme) => {
      await withPage(place, width, scheme, async page => {
        await page.locator('details').evaluateAll(all => {
          for (const one of all) one.setAttribute('open', '')
        })
        expect(await violations(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
        const picture = page.locator('#local .model-figure')
        expect(await picture.isVisible()).toBe(width === 1280)
        const outside = await picture.locator('g').evaluateAll(all =>
          all.flatMap(g => {
            const box = g.querySelector('rect')?.getBoundingClientRect()
            return [...g.querySelectorAll('text')]
              .filter(text => !box || text.getBoundingClientRect().right > box.right)
              .map(t => t.textContent)
          }),
        )
        expect(outside).toEqual([])
      })
    },
  )
})

test('the keyboard reaches every local box, shows where it is, and opens its page', async () => {
  await withPage('/model', 1280, 'light', async page => {
    await page.locator('#local .model-figure a').first().focus()
    const stops = new Set<string>()
    for (;;) {
      const stop = await page.evaluate(() => {
        const here = document.activeElement
        const rect = here?.querySelector('rect')
        if (!here?.closest('#local .model-figure') || !rect) return undefined
        return {
          address: here.getAttribute('href') ?? '',
          width: getComputedStyle(rect).strokeWidth,
          dash: getComputedStyle(rect).strokeDasharray,
        }
      })
      if (!stop) break
      // The first was not reached with a key.
      if (stops.size > 0) expect(stop.width).toBe('4px')
      // A dashed frame says that it is local, and only that.
      expect([stop.address, stop.dash !== 'none']).toEqual([stop.address, /\/local/.test(stop.address)])
      stops.add(stop.address)
      await page.keyboard.press('Tab')
    }
    for (const { id, problems } of entries) if (problems.length === 0) expect(stops).toContain(`/da/local/${id}`)
    expect([...stops].filter(address => address.startsWith('/model?node=problems/')).length).toBeGreaterThan(5)
    await page.locator('#local .model-figure a[href^="/da/local/"]').first().press('Enter')
    await page.waitForURL('**/da/local/*')
    expect(await page.locator('h1').count()).toBe(1)
  })
})

test('on a phone the list leads to the same', async () => {
  await withPage('/model', 320, 'light', async page => {
    await page.locator('#local summary').first().click()
    await page.locator('#local .model-walk a[href^="/da/local/"]').first().click()
    await page.waitForURL('**/da/local/*')
    expect(await page.locator('h1').count()).toBe(1)
  })
})
