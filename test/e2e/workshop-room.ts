// One trainer and some phones in real Chromium; whatever they complain of is collected.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

export type Screens = {
  /** is done to each page before it is opened */
  before: ((page: Page) => Promise<unknown>) | undefined
  readonly complaints: string[]
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<{ readonly page: Page; readonly context: BrowserContext }>
  readonly close: () => Promise<void>
}

/** Opens screens that share nothing: each has a browser context of its own. */
export function screensOf(browser: Browser, server: { readonly address: string }, before?: (page: Page) => Promise<unknown>): Screens {
  const complaints: string[] = []
  const contexts: BrowserContext[] = []
  const screens: Screens = {
    before,
    complaints,
    open: async (path, options = {}) => {
      const context = await browser.newContext({ baseURL: server.address, locale: 'da-DK', reducedMotion: 'reduce', ...options })
      contexts.push(context)
      const page = await context.newPage()
      page.on('console', message => complaints.push(message.text()))
      page.on('pageerror', error => complaints.push(String(error)))
      page.on('request', request => {
        if (!request.url().startsWith(server.address) && !request.url().startsWith('blob:')) complaints.push(request.url())
      })
      await screens.before?.(page)
      await page.goto(path)
      return { page, context }
    },
    close: async () => {
      for (const context of contexts) await context.close()
    },
  }
  return screens
}

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true } satisfies BrowserContextOptions
export const PROJECTOR = { viewport: { width: 1024, height: 768 } } satisfies BrowserContextOptions

/** The families of the tests, in the order in which they are chosen. */
const FAMILIES = { da: ['Stolen ved vinduet', 'Elleve hundrede kroner'], en: ['The chair by the window', 'Eleven hundred kroner'] } as const

/** Makes a workshop on the trainer's page. @returns its nine digits */
export async function makeWorkshop(page: Page, lang: 'da' | 'en' = 'da', isRehearsal = false): Promise<string> {
  await page.locator('#plan-title').fill(lang === 'da' ? 'Nye medarbejdere, torsdag' : 'New workers, Thursday')
  if (lang === 'en') await page.locator('#plan-lang').selectOption('en')
  for (const title of FAMILIES[lang]) await page.locator('.family > label', { hasText: title }).locator('input').check()
  if (isRehearsal) await page.locator('.prepare-side .tick input').nth(1).check()
  await page.locator('.prepare-side .primary').click()
  const code = await page.locator('.entrance-code').textContent()
  return (code ?? '').replace(/\D/g, '')
}

/** The trainer's one next step; done when the screen shows it, for a click before that is taken for a double click. */
export async function next(page: Page): Promise<void> {
  const standing = (): string => `${document.querySelector('.stage')?.className} ${document.querySelector('.next')?.textContent}`
  const before = await page.evaluate(standing)
  await page.locator('.next').click()
  for (let i = 0; i < 300 && (await page.evaluate(standing)) === before; i++) await page.waitForTimeout(50)
}

/** Chooses by label and sends it off. */
export async function choose(page: Page, labels: readonly string[], reason = ''): Promise<void> {
  for (const label of new Set(labels)) await page.locator('.pick-chip').getByText(label, { exact: true }).click()
  if (reason) await page.locator('#reason').fill(reason)
  await page.locator('.send-bar .primary').click()
}
