// Made-up people are asked about in a real browser; then everything that the browser wrote is searched for them, byte by byte.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { madeUp } from '../canary/made-up.ts'
import { findTexts, type Place } from '../canary/search.ts'
import { SEED } from '../canary/send-through.ts'
import { ARGUMENTS, findBrowser, startBrowser } from './browser.ts'
import { startServer } from './server.ts'
import { SCRIPT } from './widget.ts'
import { startWidgetServer, type WidgetServer } from './widget-server.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let server: WidgetServer
beforeAll(async () => {
  server = await startWidgetServer()
})
afterAll(() => server.stop())

/** Two of each kind of personal data. */
const people = madeUp(SEED, 12)
const texts = people.map(({ data }) => data)
/** What a page may keep when its owner says so: shows that the search finds what is there. */
const PLAIN = 'Hvad hjælper på ensomhed blandt zebrafolk i opgangen'

/** Uses a browser with a profile of its own. @returns all that stands in the profile afterwards */
async function profileAfter(use: (context: BrowserContext) => Promise<void>): Promise<readonly Place[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tilgang-profile-'))
  try {
    const context = await chromium.launchPersistentContext(folder, { executablePath: findBrowser(), args: ARGUMENTS, locale: 'da-DK' })
    try {
      await use(context)
    } finally {
      await context.close()
    }
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map(name => join(folder, name))
      .filter(file => statSync(file, { throwIfNoEntry: false })?.isFile())
      .map(file => ({ name: relative(folder, file), bytes: readFileSync(file) }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function openWidget(context: BrowserContext, attributes = ''): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${server.address}${server.host({ body: `<tilgang-guide ${attributes}></tilgang-guide>${SCRIPT}` })}`)
  await page.locator('textarea#question').waitFor({ state: 'attached' })
  return page
}

async function ask(page: Page, question: string): Promise<void> {
  const guide = page.locator('tilgang-guide')
  const answered = page.waitForResponse(response => response.url().endsWith('/api/ask'))
  await guide.locator('textarea#question').fill(question)
  await guide.locator('[data-key=send]').click()
  const held = guide.locator('.held button.primary')
  await Promise.race([answered, held.waitFor()])
  if (await held.isVisible()) await held.click()
  await answered
  await guide.locator('.turn[aria-busy=false]').last().waitFor()
}

test('the search finds what a page asked to keep', async () => {
  const places = await profileAfter(async context => {
    const page = await openWidget(context, 'persist="local"')
    await ask(page, PLAIN)
  })
  expect(findTexts([PLAIN], places)).not.toEqual([])
})

test('what is asked in the widget, or only typed, stands nowhere in the browser', async () => {
  const places = await profileAfter(async context => {
    const page = await openWidget(context)
    for (const { sentence } of people) await ask(page, sentence)
    await page.locator('textarea#question').fill(people[0]?.sentence ?? '')
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      document.cookie,
    ])
    expect(kept).toEqual([0, 0, 0, ''])
    await page.goto(`${server.address}/da`)
  })
  expect(places.length).toBeGreaterThan(20)
  expect(findTexts(texts, places)).toEqual([])
})

test('the form that an answer came from is forgotten: to show the page again the browser asks for ids', async () => {
  const pages = await startServer()
  const browser = await startBrowser()
  try {
    const page = await browser.newPage()
    for (const [question, again] of [
      ['isolerede enlige mødre', /\/svar\?p=social-isolation/],
      ['Hun hedder Xanthippus Zobelgren', /\/svar$/],
    ] as const) {
      await page.goto(`${pages.address}/da`)
      await page.locator('textarea').first().fill(question)
      const [sent] = await Promise.all([page.waitForRequest(/\/svar$/), page.locator('form.ask button').click()])
      expect(sent.method()).toBe('POST')
      await page.waitForLoadState('load')
      expect(page.url()).toMatch(again)
      const [asked] = await Promise.all([page.waitForRequest(/\/svar/), page.reload()])
      expect(asked.method()).toBe('GET')
      expect(asked.postData()).toBeNull()
    }
  } finally {
    await browser.close()
    await pages.stop()
  }
})
