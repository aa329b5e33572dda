// Every state of a room in every setting: no rule of axe is broken, nothing scrolls sideways, nothing is complained of under the strict policy.
import axe, { type RunOptions } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startBrowser } from './browser.ts'
import { screensOf } from './workshop-room.ts'
import { type RoomServer, startRoomServer } from './workshop-server.ts'
import { walkRoom } from './workshop-walk.ts'

vi.setConfig({ testTimeout: 400_000, hookTimeout: 240_000 })

let browser: Browser
let server: RoomServer

beforeAll(async () => {
  server = await startRoomServer('https://tilgang.kommune.dk')
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const SETTINGS: readonly { readonly name: string; readonly lang: 'da' | 'en'; readonly options: BrowserContextOptions }[] = [
  { name: '1024 x 768, light, Danish', lang: 'da', options: { viewport: { width: 1024, height: 768 } } },
  { name: '1024 x 768, dark, English', lang: 'en', options: { viewport: { width: 1024, height: 768 }, colorScheme: 'dark' } },
  { name: '320 x 640, light, Danish', lang: 'da', options: { viewport: { width: 320, height: 640 } } },
  { name: '320 x 640, dark, English', lang: 'en', options: { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } },
]
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(
    rules =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: rules,
        resultTypes: ['violations'],
      } as unknown as RunOptions),
    RULES,
  )
  return found.violations.map(
    v =>
      `${v.id}: ${v.nodes
        .map(n => n.html)
        .slice(0, 3)
        .join(' ')}`,
  )
}

test.each(SETTINGS)('$name', async ({ lang, options }) => {
  const screens = screensOf(browser, server, page => page.addInitScript(axe.source))
  const wrong: Record<string, string[]> = {}
  let states = 0
  try {
    // The phones have the colours of the setting, and its width when it is a phone's.
    const { viewport } = options
    const phone = viewport && viewport.width < 600 ? options : { ...options, viewport: { width: 390, height: 844 } }
    await walkRoom(screens, { lang, trainer: options, phone }, async (name, page) => {
      states += 1
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      const found = [...(await violations(page)), ...(sideways > 0 ? [`scrolls sideways by ${sideways}`] : [])]
      if (found.length > 0) wrong[name] = found
    })
    expect(wrong).toEqual({})
    expect(states).toBeGreaterThan(25)
    expect(screens.complaints).toEqual([])
    expect(server.bugs).toEqual([])
  } finally {
    await screens.close()
  }
})
