// The pages in real Chromium: asked, read, measured.
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

type Options = { width?: number; javaScript?: boolean; dark?: boolean }

// A page of its own; whatever it complains of, and whatever it asks of others, ends the test.
async function withPage(options: Options, use: (page: Page) => Promise<void>): Promise<void> {
  const width = options.width ?? 1280
  const context = await browser.newContext({
    baseURL: server.address,
    viewport: { width, height: width < 600 ? 640 : 900 },
    javaScriptEnabled: options.javaScript ?? true,
    colorScheme: options.dark ? 'dark' : 'light',
    locale: 'da-DK',
  })
  const complaints: string[] = []
  try {
    const page = await context.newPage()
    page.on('console', message => complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(String(error)))
    page.on('request', request => {
      if (!request.url().startsWith(server.address)) complaints.push(request.url())
    })
    await use(page)
    expect(complaints).toEqual([])
    expect(server.bugs).toEqual([])
  } finally {
    await context.close()
  }
}

async function ask(page: Page, front: string, question: string): Promise<void> {
  await page.goto(front)
  await page.getByRole('textbox').fill(question)
  await page.locator('form.ask button').click()
  await page.waitForURL(/\/svar(?:\?|$)/)
}

const QUESTIONS = [
  { front: '/', question: 'isolerede enlige mødre', lang: 'da', first: 'Prøv først', works: 'Virker det?', figures: ['84 %', '33 %'] },
  { front: '/da', question: 'isolated single mothers', lang: 'en', first: 'Try first', works: 'Does it work?', figures: ['84%', '33%'] },
  { front: '/en', question: 'isolated single mothers', lang: 'en', first: 'Try first', works: 'Does it work?', figures: ['84%', '33%'] },
] as const

describe.each([true, false])('asking, with JavaScript: %s', javaScript => {
  test.each(QUESTIONS)('$question on $front', async ({ front, question, lang, first, works, figures }) => {
    await withPage({ javaScript }, async page => {
      await ask(page, front, question)
      expect(await page.locator('html').getAttribute('lang')).toBe(lang)
      expect(await page.locator('.question q').textContent()).toBe(question)
      expect((await page.locator('.question mark').allTextContents()).join(' ')).toMatch(/isol/)
      const chips = await page.locator('.chip-text').allTextContents()
      expect(chips.some(c => /isolation/.test(c))).toBe(true)
      expect(chips.some(c => /enlige mødre|single mothers/.test(c))).toBe(true)

      const advice = page.locator('#advice')
      expect(await advice.getByRole('heading').textContent()).toMatch(new RegExp(`^${first}: .*(netværk|network)`))
      expect(await advice.locator('.refs a').count()).toBeGreaterThan(0)
      expect(await page.locator('#case-soenderborg').getByRole('heading').first().textContent()).toContain('Sønderborg')

      const evidence = page.locator('#evidence')
      expect(await evidence.getByRole('heading', { level: 2 }).textContent()).toBe(works)
      const values = (await evidence.locator('.figure-value').allTextContents()).map(v => v.replace(/\s/g, ' ').trim())
      for (const figure of figures) expect(values).toContain(figure)
      expect(await evidence.locator('.side.not-shown').first().isVisible()).toBe(true)
      expect(await evidence.locator('.side.not-shown').first().textContent()).toContain('33')
    })
  })

  test('a chip struck out changes the answer, and can be put back', async () => {
    await withPage({ javaScript }, async page => {
      await ask(page, '/', 'isolerede enlige mødre')
      await page.getByRole('button', { name: 'Fjern enlige mødre' }).click()
      expect(await page.locator('.chip-text').allTextContents()).not.toContain('enlige mødre')
      await page.getByRole('button', { name: /Fjernet: enlige mødre/ }).click()
      expect(await page.getByRole('button', { name: 'Fjern enlige mødre' }).count()).toBe(1)
    })
  })

  test('more can be added, and a choice weighed', async () => {
    await withPage({ javaScript }, async page => {
      await ask(page, '/', 'isolerede enlige mødre')
      await page.getByText('Tilføj', { exact: true }).click()
      await page.getByLabel('fattigdom').check()
      await page.getByRole('button', { name: 'Opdater svaret' }).click()
      expect(await page.getByRole('button', { name: 'Fjern fattigdom' }).count()).toBe(1)
      await page.locator('#questions button').first().click()
      expect(await page.locator('#advice').count()).toBe(1)
      expect(await page.getByRole('button', { name: 'Fjern fattigdom' }).count()).toBe(1)
    })
  })

  test('the language is switched in place', async () => {
    await withPage({ javaScript }, async page => {
      await ask(page, '/', 'isolerede enlige mødre')
      await page.getByRole('button', { name: 'English' }).click()
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      expect(await page.locator('.question q').textContent()).toBe('isolerede enlige mødre')
      expect(await page.locator('#advice').textContent()).toContain('Try first')
    })
  })
})

test('a source leads to the list at the foot, and back', async () => {
  await withPage({}, async page => {
    await ask(page, '/', 'isolerede enlige mødre')
    const reference = page.locator('#advice .refs a').first()
    await reference.click()
    const target = new URL(page.url()).hash
    expect(await page.locator(`.sources ${target}`).isVisible()).toBe(true)
    await page.locator(`.sources ${target} a`).click()
    expect(new URL(page.url()).hash).toBe(`#${await reference.getAttribute('id')}`)
  })
})

test('danger comes first on the page', async () => {
  await withPage({ width: 390 }, async page => {
    await ask(page, '/', 'han slår hende lige nu mens børnene ser på')
    const alarm = page.locator('.notice.alarm').first()
    expect(await alarm.isVisible()).toBe(true)
    expect(await alarm.locator('a[href="tel:112"]').isVisible()).toBe(true)
    expect(await page.locator('#advice').count()).toBe(0)
    const box = await alarm.boundingBox()
    expect(box?.y).toBeLessThan(200)
  })
})

const READ = [
  '/da',
  '/en',
  '/svar?p=social-isolation&g=single-mothers&lang=da',
  '/svar?p=social-isolation&g=single-mothers&lang=en',
  '/svar?t=course-or-open-event&lang=da',
  '/svar?p=substance-abuse,mental-health&lang=da',
  '/da/cases/soenderborg',
  '/en/approaches/network',
  '/da/evidence/ev-holiday',
  '/da/topics/course-or-open-event',
  '/en/topics/life-views',
  '/da/problems/social-isolation',
  '/da/practice',
  '/da/glossary',
  '/da/signposts',
  '/da/om',
  '/en/about',
  '/embed',
  '/embed/why?lang=en',
  '/embed/v1/frame?lang=da',
  '/embed/v1/frame?p=social-isolation&g=single-mothers&lang=en',
  '/findes-ikke',
]

const unfoldAll = (page: Page): Promise<void> =>
  page.locator('details').evaluateAll(all => {
    for (const one of all) one.setAttribute('open', '')
  })

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function measure(path: string, options: Options): Promise<void> {
  await withPage(options, async page => {
    // A page that is not found is a complaint of the console, and meant.
    page.removeAllListeners('console')
    await page.goto(path)
    await unfoldAll(page)
    await page.evaluate(axe.source)
    // Colours are the same at every width; to weigh them is the slowest rule.
    const settings = { runOnly: RULES, resultTypes: ['violations'], rules: { 'color-contrast': { enabled: options.width !== 320 } } }
    const { violations } = await page.evaluate(
      s => (globalThis as unknown as { axe: typeof axe }).axe.run(document, s as unknown as RunOptions),
      settings,
    )
    expect(
      violations.map(
        v =>
          `${v.id}: ${v.nodes
            .map(n => n.html)
            .slice(0, 3)
            .join(' ')}`,
      ),
    ).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
}

describe('no rule of axe is broken, and nothing scrolls sideways', () => {
  test.each(READ)('%s at 1280 and at 320 pixels', async path => {
    await measure(path, { width: 1280 })
    await measure(path, { width: 320 })
  })

  test.each([
    '/da',
    '/svar?p=social-isolation&g=single-mothers&lang=da',
    '/en/topics/life-views',
    '/embed',
    '/embed/v1/frame?p=social-isolation&theme=dark',
    '/findes-ikke',
  ])('%s in the dark', async path => {
    await measure(path, { dark: true })
  })
})

test('the first screen of a phone holds what was understood, the advice and the first step', async () => {
  await withPage({ width: 390 }, async page => {
    await page.setViewportSize({ width: 390, height: 844 })
    await ask(page, '/', 'isolerede enlige mødre')
    for (const selector of ['.question', '.chips', '#advice p.advice', '#steps li:first-child']) {
      const box = await page.locator(selector).first().boundingBox()
      expect(box && box.y + box.height).toBeLessThan(844)
    }
  })
})

test('the keyboard reaches everything: skip link, field, button', async () => {
  await withPage({}, async page => {
    await page.goto('/')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('question')
    await page.keyboard.type('isolerede enlige mødre')
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => document.activeElement && getComputedStyle(document.activeElement).outline)
    expect(outline).toContain('3px')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/svar(?:\?|$)/)
    expect(await page.locator('#advice').count()).toBe(1)
  })
})

test('on paper everything is unfolded and nothing is left to press', async () => {
  await withPage({}, async page => {
    await page.goto('/svar?p=social-isolation&g=single-mothers&lang=da')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#case-soenderborg .steps li').first().isVisible()).toBe(true)
    expect(await page.locator('button:visible').count()).toBe(0)
    expect(await page.locator('.sources li').first().isVisible()).toBe(true)
    expect(await page.locator('.on-paper').textContent()).toMatch(/Taget fra Tilgang \d+\. \S+ \d{4}/)
    const paper = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
    expect(paper.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(8)
  })
})

test('what somebody wrote is not on the paper', async () => {
  await withPage({}, async page => {
    await ask(page, '/', 'isolerede enlige mødre')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.question').isVisible()).toBe(false)
    expect(await page.locator('.chip-text small:visible').count()).toBe(0)
  })
})

describe.each([true, false])('taking the answer along, with JavaScript: %s', javaScript => {
  test('Word and Markdown come as files, the link gives the same answer, and printing is offered', async () => {
    await withPage({ javaScript }, async page => {
      await ask(page, '/', 'isolerede enlige mødre')
      const advice = await page.locator('#advice').textContent()
      const along = page.locator('#take-along')
      for (const [name, file] of [
        ['Hent som Word', 'tilgang-svar.docx'],
        ['Hent som Markdown', 'tilgang-svar.md'],
      ] as const) {
        const [download] = await Promise.all([page.waitForEvent('download'), along.getByRole('link', { name }).click()])
        expect(download.suggestedFilename()).toBe(file)
        expect(download.url()).not.toMatch(/isoler/)
      }
      expect(await along.getByRole('button', { name: 'Udskriv' }).isVisible()).toBe(javaScript)
      await Promise.all([page.waitForEvent('load'), along.getByRole('link', { name: 'Link til dette svar' }).click()])
      expect(page.url()).toContain('/svar?p=')
      expect(await page.locator('#advice').textContent()).toBe(advice)
    })
  })
})

test('an answer that hangs on the words themselves is not offered as link or file', async () => {
  await withPage({}, async page => {
    await ask(page, '/', 'han slår hende lige nu mens børnene ser på')
    expect(await page.locator('#take-along a').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Udskriv' }).isVisible()).toBe(true)
  })
})

test('the editor copies a line with one press', async () => {
  await withPage({}, async page => {
    await page.context().grantPermissions(['clipboard-write'])
    await page.goto('/embed?mode=launcher')
    await page.locator('button.copy').first().click()
    await page.getByRole('button', { name: 'Kopieret' }).waitFor()
    // A page may copy, not read what was copied: it is pasted, as the editor does.
    await page.goto('/da')
    await page.locator('textarea').first().focus()
    await page.keyboard.press('Control+V')
    expect(await page.locator('textarea').first().inputValue()).toMatch(
      /^<script src="http.*\/embed\/v1\/loader\.js" defer data-lang="da"><\/script>$/,
    )
  })
})
