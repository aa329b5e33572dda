// Every state of the widget in every setting: no rule of axe is broken, and nothing scrolls sideways.
import axe, { type RunOptions } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startBrowser } from './browser.ts'
import { visit } from './widget.ts'
import { startWidgetServer, type WidgetServer } from './widget-server.ts'
import { STATES } from './widget-states.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let browser: Browser
let server: WidgetServer

beforeAll(async () => {
  server = await startWidgetServer()
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

type Look = { readonly name: string; readonly media: Parameters<Page['emulateMedia']>[0]; readonly colours: boolean }

const LIGHT: Look = { name: 'light', media: {}, colours: true }
/** Looks that a page changes to where it stands. axe does not know the colours that a system forces. */
const LOOKS: readonly Look[] = [
  LIGHT,
  { name: 'in the dark', media: { colorScheme: 'dark' }, colours: true },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' }, colours: false },
  { name: 'reduced motion', media: { forcedColors: 'none', reducedMotion: 'reduce' }, colours: true },
]
const SMALL: readonly Look[] = [{ ...LIGHT, colours: false }]

const SETTINGS: readonly {
  readonly name: string
  readonly options: BrowserContextOptions
  readonly lang?: 'en'
  readonly looks: readonly Look[]
}[] = [
  { name: '1280', options: {}, looks: LOOKS },
  { name: '1280, in English', options: {}, lang: 'en', looks: LOOKS },
  { name: '320 x 256', options: { viewport: { width: 320, height: 256 } }, looks: SMALL },
  { name: '320 x 256, in English', options: { viewport: { width: 320, height: 256 } }, lang: 'en', looks: SMALL },
  { name: 'in English, at 200 %', options: { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }, lang: 'en', looks: [LIGHT] },
]

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function violations(page: Page, colours: boolean): Promise<string[]> {
  const settings = { runOnly: RULES, resultTypes: ['violations'], rules: { 'color-contrast': { enabled: colours } } }
  const found = await page.evaluate(
    s => (globalThis as unknown as { axe: typeof axe }).axe.run(document, s as unknown as RunOptions),
    settings,
  )
  return found.violations.map(
    v =>
      `${v.id}: ${v.nodes
        .map(n => n.html)
        .slice(0, 3)
        .join(' ')}`,
  )
}

describe.each(SETTINGS)('$name', ({ options, lang, looks }) => {
  test.each(STATES)('$name', async state => {
    server.interfere = state.interfere ?? (() => undefined)
    // axe is put in before the page's policy forbids it.
    const before = async (page: Page): Promise<void> => {
      await page.addInitScript(axe.source)
    }
    const attributes = `${state.attributes ?? ''} lang="${lang ?? 'da'}"`
    await visit(browser, server, { ...options, attributes, before, host: { lang: lang ?? 'da' } }, async v => {
      await state.reach(v, lang ?? 'da')
      for (const { name, media, colours } of looks) {
        await v.page.emulateMedia(media)
        await v.page.waitForTimeout(50)
        expect(await violations(v.page, colours), name).toEqual([])
      }
      const sideways = await v.guide.evaluate(node => {
        const scroll = node.shadowRoot?.querySelector('.scroll')
        return [document.documentElement.scrollWidth - innerWidth, scroll ? scroll.scrollWidth - scroll.clientWidth : 0]
      })
      expect(Math.max(...sideways)).toBeLessThanOrEqual(0)
      if (state.interfere) v.complaints.splice(0)
    })
  })
})
