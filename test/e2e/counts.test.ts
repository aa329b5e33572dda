// Whether an answer fits, said on the page, in the frame and in the widget, and what whoever runs the server sees of it: in real Chromium.
import axe, { type RunOptions } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Countable, type Counts, createCounts } from '../../server/counts/counts.ts'
import { createCountStore } from '../../server/storage/count-store.ts'
import { openSqlite } from '../../server/storage/sqlite.ts'
import { startBrowser } from './browser.ts'
import { type Running, startServer } from './server.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let browser: Browser
let server: Running
let counts: Counts
const KEY = 'en-lang-noegle-af-tegn-og-tal-42'

beforeAll(async () => {
  const counting: Counts = {
    countQuestion: answer => counts.countQuestion(answer),
    countFeedback: (about, judgement) => counts.countFeedback(about, judgement),
    keep: () => counts.keep(),
    read: span => counts.read(span),
    close: () => counts.close(),
  }
  server = await startServer({ operatorKey: KEY }, { counts: counting })
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

// Each test counts from nothing.
beforeEach(async () => {
  counts = createCounts({ store: createCountStore(await openSqlite(':memory:')), days: 400, report: console.error })
})

async function withPage(javaScriptEnabled: boolean, use: (page: Page) => Promise<void>, look: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({
    ...look,
    baseURL: server.address,
    javaScriptEnabled,
    locale: 'da-DK',
    reducedMotion: 'reduce',
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

const IDS = '?p=social-isolation&g=single-mothers&lang=da'
const said = async () => {
  const { questions, feedback } = await counts.read(1)
  return [questions.map(row => row.count), feedback.map(row => `${row.approach} ${row.judgement} ${row.count}`).sort()]
}

describe.each(['/svar', '/embed/v1/frame'])('on %s', path => {
  test.each([true, false])('it is said where the answer stands, with script: %s', async javaScript => {
    await withPage(javaScript, async page => {
      await page.goto(`${path}${IDS}`)
      await page.locator('#fits').getByRole('button', { name: 'Nej' }).click()
      await page.locator('#fits').getByText('Hvad passede ikke?').waitFor()
      expect(new URL(page.url()).hash).toBe('#fits')
      const box = await page.locator('#fits').boundingBox()
      expect(box && box.y >= 0 && box.y < 720).toBe(true)
      await page.getByRole('button', { name: 'Familien er forstået forkert' }).click()
      await page.locator('#fits').getByText('Tak. Hvad du skrev').waitFor()
      expect(await page.locator('#advice').count()).toBe(1)
    })
    expect(await said()).toEqual([[1], ['network no 1', 'network understood 1']])
  })
})

describe('in the widget', () => {
  const open = async (page: Page, attributes = ''): Promise<void> => {
    await page.goto('/embed/why')
    // The page for editors lets its own widget in; this is the same, alone.
    await page.route('**/alone', route =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="da"><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,"><tilgang-guide ${attributes}></tilgang-guide><script type="module" src="/embed/v1/tilgang-guide.js"></script></html>`,
      }),
    )
    await page.goto('/alone')
    await page.locator('tilgang-guide textarea#question').fill('isolerede enlige mødre')
    await page.locator('tilgang-guide [data-key=send]').click()
    await page.locator('tilgang-guide .turn[aria-busy=false] .next').waitFor()
  }
  const guide = (page: Page) => page.locator('tilgang-guide')
  // What is thanked for stands twice: where it was asked, and where screen readers hear it.
  const fits = (page: Page) => guide(page).locator('.next > p.buttons')

  test('yes is thanked for; the page is told as before', async () => {
    await withPage(true, async page => {
      await open(page)
      const heard = page.evaluate(
        () =>
          new Promise<unknown>(hear =>
            document.addEventListener('feedback', event => hear((event as CustomEvent<{ isHelpful: boolean }>).detail.isHelpful)),
          ),
      )
      await guide(page).getByRole('button', { name: 'Ja', exact: true }).click()
      await fits(page).getByText('Tak. Hvad du skrev, er ikke sendt med.').waitFor()
      expect(await heard).toBe(true)
    })
    expect(await said()).toEqual([[1], ['network yes 1']])
  })

  test('after no it can be said what did not fit, and only ids are sent', async () => {
    await withPage(true, async page => {
      const bodies: string[] = []
      page.on('request', request => {
        if (request.url().endsWith('/api/feedback')) bodies.push(request.postData() ?? '')
      })
      await open(page)
      await guide(page).getByRole('button', { name: 'Nej', exact: true }).focus()
      await page.keyboard.press('Enter')
      await fits(page).getByText('Hvad passede ikke?').waitFor()
      await guide(page).getByRole('button', { name: 'Der mangler noget' }).click()
      await fits(page).getByText('Tak. Hvad du skrev').waitFor()
      expect(bodies.map(body => JSON.parse(body))).toEqual(
        ['no', 'missing'].map(judgement => ({ lang: 'da', outcome: 'answer', approach: 'network', judgement })),
      )
    })
    expect(await said()).toEqual([[1], ['network missing 1', 'network no 1']])
  })

  test('where nothing counts, or nothing comes back, it is only ticked off', async () => {
    await withPage(true, async page => {
      await page.route('**/api/feedback', route => route.fulfill({ status: 204 }))
      await open(page)
      await guide(page).getByRole('button', { name: 'Nej', exact: true }).click()
      await fits(page).getByText('✓').waitFor()
      expect(await guide(page).getByRole('button', { name: 'Ja', exact: true }).count()).toBe(0)
    })
  })

  test.each(['no-feedback', 'offline="only"'])('with %s nobody asks', async attributes => {
    await withPage(true, async page => {
      await open(page, attributes)
      expect(await guide(page).getByText('Passer svaret?').count()).toBe(0)
    })
  })
})

describe('/drift', () => {
  const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const check = async (page: Page): Promise<void> => {
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate(
      settings => (globalThis as unknown as { axe: typeof axe }).axe.run(document, settings as unknown as RunOptions),
      { runOnly: RULES, resultTypes: ['violations'] },
    )
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }

  test.each([
    { width: 1280, colorScheme: 'light' },
    { width: 320, colorScheme: 'dark' },
  ] as const)('asks for the key, shows the figures and gives the file: %j', async ({ width, colorScheme }) => {
    for (let i = 0; i < 7; i += 1) counts.countQuestion(ASKED)
    counts.countQuestion({ ...ASKED, lang: 'en', outcome: 'outside' })
    counts.countFeedback({ lang: 'da', outcome: 'answer', approach: 'network' }, 'missing')
    const use = async (page: Page): Promise<void> => {
      await page.goto('/drift')
      await check(page)
      await page.getByLabel('Nøgle').fill(KEY)
      await page.getByRole('button', { name: 'Vis tallene' }).click()
      await page.getByRole('row', { name: /isolation.* 8$/ }).waitFor()
      expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toContain('Hvad der ikke passede')
      expect(await page.locator('main').textContent()).toContain('Under 5: Der mangler noget')
      expect(page.url().endsWith('/drift')).toBe(true)
      await page.getByText('Vis som tabel').click()
      await check(page)
      await page.getByLabel('Periode').selectOption('364')
      await page.getByRole('button', { name: 'Vis tallene' }).click()
      await page.getByRole('heading', { name: 'Spørgsmål uge for uge' }).waitFor()
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Hent som CSV' }).click()])
      expect(file.suggestedFilename()).toMatch(/^tilgang-.*\.csv$/)
      await page.getByRole('button', { name: 'English' }).click()
      await page.getByRole('heading', { name: 'Figures for running it' }).waitFor()
    }
    await withPage(true, use, { viewport: { width, height: 900 }, colorScheme })
  })
})

const ASKED: Countable = {
  lang: 'da',
  outcome: 'answer',
  understood: { problems: [{ id: 'social-isolation' }], groups: [], topics: [] },
  recommendations: [{ approach: 'network' }],
}
