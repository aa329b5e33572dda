// The drawn model in real Chromium: looked at, walked with the keyboard, read as a list, printed.
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe, { type RunOptions } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
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

type Options = { width?: number; dark?: boolean; javaScript?: boolean }

// A page of its own; whatever it complains of ends the test.
async function withPage({ width = 1280, dark = false, javaScript = true }: Options, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    baseURL: server.address,
    viewport: { width, height: width < 600 ? 640 : 900 },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: javaScript,
  })
  const complaints: string[] = []
  try {
    const page = await context.newPage()
    page.on('console', message => complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(String(error)))
    await use(page)
    expect(complaints).toEqual([])
    expect(server.bugs).toEqual([])
  } finally {
    await context.close()
  }
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const unfoldAll = (page: Page): Promise<void> =>
  page.locator('details').evaluateAll(all => {
    for (const one of all) one.setAttribute('open', '')
  })

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const settings = { runOnly: RULES, resultTypes: ['violations'] }
  const { violations } = await page.evaluate(
    s => (globalThis as unknown as { axe: typeof axe }).axe.run(document, s as unknown as RunOptions),
    settings,
  )
  return violations.map(
    v =>
      `${v.id}: ${v.nodes
        .map(n => n.html)
        .slice(0, 3)
        .join(' ')}`,
  )
}

const PLACES = ['/model', '/model?lang=en', '/model?node=problems/poverty', '/model?node=evidence/ev-prevalence&lang=en']

describe.each(PLACES)('%s', place => {
  test.each([
    { width: 1280, dark: false },
    { width: 1280, dark: true },
    { width: 320, dark: false },
    { width: 320, dark: true },
  ])('at $width pixels, dark: $dark: no rule of axe is broken, nothing scrolls sideways', async options => {
    await withPage(options, async page => {
      await page.goto(place)
      await unfoldAll(page)
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      expect(await page.locator('.model-figure').isVisible()).toBe(options.width === 1280)
    })
  })
})

// What Tab stops at inside the picture, in its order.
async function tabThrough(page: Page): Promise<{ address: string; x: number; y: number; hasMark: boolean }[]> {
  const stops = []
  await page.locator('.model-skip').focus()
  for (;;) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const here = document.activeElement
      if (!here?.closest('.model-figure')) return undefined
      const { x, y } = here.getBoundingClientRect()
      const rect = here.querySelector('rect')
      return {
        address: here.getAttribute('href') ?? '',
        x,
        y: y + scrollY,
        hasMark: rect !== null && getComputedStyle(rect).strokeWidth === '4px',
      }
    })
    if (!stop) return stops
    stops.push(stop)
  }
}

test('the keyboard reaches every box and its page, column by column and downwards, and shows where it is', async () => {
  await withPage({}, async page => {
    await page.goto('/model')
    const stops = await tabThrough(page)
    expect(stops).toHaveLength(2 * (await page.locator('.model-figure g').count()))
    expect(stops.every(stop => stop.hasMark)).toBe(true)
    const boxes = stops.filter(stop => stop.address.startsWith('/model?node='))
    expect(new Set(boxes.map(box => box.address)).size).toBe(boxes.length)
    for (const [i, box] of boxes.entries()) {
      const before = boxes[i - 1]
      if (before) expect(box.x > before.x + 1 || (Math.abs(box.x - before.x) <= 1 && box.y > before.y)).toBe(true)
    }
  })
})

test.each([true, false])('one walks from box to box, opens a page, and comes back to the whole; with JavaScript: %s', async javaScript => {
  await withPage({ javaScript }, async page => {
    await page.goto('/model')
    await page.getByRole('link', { name: 'Fattigdom: Vis sammenhæng' }).first().press('Enter')
    await page.waitForURL('**/model?node=problems/poverty')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Fattigdom og materielle afsavn')
    expect(await page.locator('.model-figure g').count()).toBeLessThan(20)
    await page.locator('.model-figure').getByRole('link', { name: 'Café Nora: Vis sammenhæng' }).click()
    await page.waitForURL('**/model?node=cases/cafe-nora')
    await page.locator('.model-figure').getByRole('link', { name: 'Bisidder: Åbn siden' }).click()
    await page.waitForURL('**/da/activities/companion')
    await page.goBack()
    await page.getByRole('link', { name: 'Vis hele modellen' }).click()
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/model')
  })
})

test('the picture can be skipped', async () => {
  await withPage({}, async page => {
    await page.goto('/model')
    await page.locator('.model-skip').focus()
    expect(await page.locator('.model-skip').isVisible()).toBe(true)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('list')
  })
})

test('on a phone the list is walked without the picture', async () => {
  await withPage({ width: 320 }, async page => {
    await page.goto('/model')
    await page.locator('#list summary').first().click()
    await page.getByRole('link', { name: /^Vis sammenhæng ?: Fattigdom og materielle afsavn$/ }).click()
    await page.waitForURL('**/model?node=problems/poverty')
    await page.locator('#list').getByRole('link', { name: 'Brobygning', exact: true }).click()
    await page.waitForURL('**/model?node=approaches/bridging')
    await page.locator('#list').getByRole('link', { name: 'Fokus på at bygge bro til relevante aktører' }).click()
    await page.waitForURL('**/da/approaches/bridging')
  })
})

test('no word of the picture runs out of its box', async () => {
  for (const place of ['/model', '/model?lang=en'])
    await withPage({}, async page => {
      await page.goto(place)
      const outside = await page.locator('.model-figure g').evaluateAll(all =>
        all.flatMap(g => {
          const box = g.querySelector('rect')?.getBoundingClientRect()
          return [...g.querySelectorAll('text')]
            .filter(text => !box || text.getBoundingClientRect().right > box.right - 8)
            .map(t => t.textContent)
        }),
      )
      expect(outside).toEqual([])
    })
})

test('on paper the picture stands on one page, and nothing is left to press', async () => {
  await withPage({}, async page => {
    await page.goto('/model')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.model-figure').isVisible()).toBe(true)
    expect(await page.locator('.model-list, .model-file, .model-arrow').filter({ visible: true }).count()).toBe(0)
    const paper = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
    expect(paper.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(7)
  })
})

test('the file comes as a download and is drawn by itself', async () => {
  await withPage({}, async page => {
    await page.goto('/model?lang=en')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Get the picture as an SVG file' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('tilgang-model.svg')
    const file = join(tmpdir(), `tilgang-model-${process.pid}.svg`)
    await download.saveAs(file)
    await page.goto(pathToFileURL(file).href)
    expect(await page.evaluate(() => [document.documentElement.nodeName, document.querySelectorAll('rect').length])).toEqual(['svg', 63])
    const box = await page.evaluate(() => document.documentElement.getBoundingClientRect().width)
    expect(box).toBeGreaterThan(1000)
    await writeFile(file, '')
  })
})
