// Takes the screenshots of docs/screenshots: the main states at 1280 and 320, light and dark. Needs `npm run build`.
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Locator } from 'playwright-core'
import { startBrowser } from '../test/e2e/browser.ts'
import { visit } from '../test/e2e/widget.ts'
import { startWidgetServer } from '../test/e2e/widget-server.ts'
import { STATES } from '../test/e2e/widget-states.ts'

const OUT = fileURLToPath(new URL('../docs/screenshots/', import.meta.url))
const SHOWN = new Set(['opened', 'answer', 'case', 'clarify', 'urgent', 'compare', 'personal data held', 'error'])
const SIZES = [
  { name: '1280-light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: '320-light', viewport: { width: 320, height: 640 }, colorScheme: 'light' },
  { name: '1280-dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: '320-dark', viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
] as const

// What stands lower is more of the same.
const MOST_HEIGHT = 1500
// A little of what stands before the thing itself.
const BEFORE = 70

const topOf = (thing: Locator): Promise<number> =>
  thing.evaluate((node, before) => Math.max(0, Math.round(node.getBoundingClientRect().top + scrollY - before)), BEFORE)

// Without a browser the old ones stay.
const browser = await startBrowser()
const server = await startWidgetServer()
mkdirSync(OUT, { recursive: true })
// The folders below belong to other scripts.
for (const name of readdirSync(OUT)) if (name.endsWith('.jpg')) rmSync(`${OUT}${name}`)
for (const { name, ...options } of SIZES)
  for (const state of STATES.filter(s => SHOWN.has(s.name))) {
    server.interfere = state.interfere ?? (() => undefined)
    await visit(browser, server, { ...options, attributes: `${state.attributes ?? ''} lang="da"` }, async v => {
      await state.reach(v, 'da')
      const isPanel = state.attributes !== undefined
      const { width } = options.viewport
      const from = state.about ? await topOf(v.guide.locator(state.about)) : 0
      await v.page.screenshot({
        path: `${OUT}${state.name.replaceAll(' ', '-')}-${name}.jpg`,
        type: 'jpeg',
        quality: 60,
        animations: 'disabled',
        ...(isPanel ? {} : { fullPage: true, clip: { x: 0, y: from, width, height: MOST_HEIGHT } }),
      })
      v.complaints.splice(0)
    })
  }
await browser.close()
await server.stop()
