// The conversation in real Chromium, on a host page with the strictest policy.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startBrowser } from './browser.ts'
import { type Visit, visit } from './widget.ts'
import { startWidgetServer, type WidgetServer } from './widget-server.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 })

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
beforeEach(() => {
  server.interfere = () => undefined
})

const chips = ({ guide }: Visit): Promise<string[]> => guide.locator('.chip > span').allTextContents()
const lastAsked = () => JSON.parse(server.asked().at(-1) ?? '{}')

describe('asking', () => {
  test.each([
    { question: 'isolerede enlige mødre', lang: 'da', first: 'Prøv først' },
    { question: 'isolated single mothers', lang: 'en', first: 'Try first' },
  ])('$question', async ({ question, lang, first }) => {
    await visit(browser, server, {}, async v => {
      await v.ask(question)
      expect(await v.guide.locator('.turn').getAttribute('lang')).toBe(lang)
      expect(await v.guide.locator('.section.advice h4').first().textContent()).toContain(first)
      expect((await v.guide.locator('.move mark').allTextContents()).join(' ')).toMatch(/isol/i)
      expect(await v.guide.locator('.steps li').count()).toBeGreaterThan(3)
      expect(await v.guide.locator('textarea#question').inputValue()).toBe('')
    })
  })

  test('a follow-up keeps the context, and the earlier answer stays apart', async () => {
    await visit(browser, server, {}, async v => {
      await v.ask('isolerede enlige mødre')
      await v.ask('og hvis de har teenagere?')
      expect((await chips(v)).join()).toMatch(/social isolation.*teenagere/)
      expect(await v.guide.locator('.earlier summary').allTextContents()).toEqual(['isolerede enlige mødre'])
      await v.guide.getByRole('button', { name: 'Tilbage' }).click()
      expect(await chips(v)).toHaveLength(2)
    })
  })

  test('what was understood is struck out and put back, and the focus stays', async () => {
    await visit(browser, server, {}, async v => {
      await v.ask('isolerede enlige mødre')
      await v.guide.getByRole('button', { name: 'Fjern enlige mødre' }).focus()
      await v.page.keyboard.press('Enter')
      const back = v.guide.getByRole('button', { name: 'Tag med igen: enlige mødre' })
      await back.waitFor()
      expect(await back.evaluate(node => node === (node.getRootNode() as ShadowRoot).activeElement)).toBe(true)
      await v.page.keyboard.press('Enter')
      await v.guide.getByRole('button', { name: 'Fjern enlige mødre' }).waitFor()
    })
  })

  test('problems, groups and topics are picked', async () => {
    await visit(browser, server, {}, async v => {
      await v.guide.getByText('Vælg problemer, målgrupper og emner').click()
      await v.guide
        .getByLabel(/fattigdom/i)
        .first()
        .check()
      await v.guide
        .getByLabel(/^enlige mødre/i)
        .first()
        .check()
      await v.guide.getByRole('button', { name: 'Find svaret' }).click()
      await v.guide.locator('.turn[aria-busy=false]').waitFor()
      expect(await chips(v)).toHaveLength(2)
      expect(lastAsked()).toEqual({ lang: 'da', context: { problems: ['poverty'], groups: ['single-mothers'] }, blocks: true })
    })
  })

  test('a question back is answered by its options; the choice stays readable', async () => {
    await visit(browser, server, {}, async v => {
      await v.ask('de har det svært')
      expect(await v.guide.locator('.turn').getAttribute('data-outcome')).toBe('clarify')
      await v.guide.getByRole('button', { name: 'De er isolerede' }).click()
      await v.guide.locator('.turn[data-outcome=answer][aria-busy=false]').waitFor()
      await v.guide.locator('.earlier summary').click()
      const taken = v.guide.locator('.earlier button.taken')
      expect(await taken.textContent()).toContain('De er isolerede (valgt)')
      expect(await taken.isDisabled()).toBe(true)
    })
  })

  test('danger comes first, with a number that a phone dials', async () => {
    await visit(browser, server, { viewport: { width: 390, height: 844 } }, async v => {
      await v.ask('han slår hende lige nu mens børnene ser på')
      expect(await v.guide.locator('.turn > div > :first-child').getAttribute('class')).toBe('notice alarm')
      expect(await v.guide.locator('.alarm a[href="tel:112"]').isVisible()).toBe(true)
    })
  })

  test('a source unfolds at its sentence', async () => {
    await visit(browser, server, {}, async v => {
      await v.ask('isolerede enlige mødre')
      const source = v.guide.locator('.section.advice .ref').first()
      await source.click()
      expect(await source.getAttribute('aria-expanded')).toBe('true')
      expect(await v.guide.locator('.source-note').textContent()).toMatch(/Fokus på sårbare familier, s\. \d+/)
    })
  })

  test('two approaches, then two activities, stand side by side', async () => {
    await visit(browser, server, {}, async v => {
      await v.ask('isolerede enlige mødre')
      await v.guide.getByRole('button', { name: /^Sammenlign med/ }).click()
      await v.guide.locator('.compare tbody tr').first().waitFor()
      expect(await v.guide.locator('.compare tbody th').allTextContents()).toContain('Det viser den ikke')
      await v.guide.getByLabel('Den ene').selectOption('activities/family-course')
      await v.guide.locator('.compare th:has-text("Er det evalueret?")').waitFor()
      expect(await v.guide.locator('.compare .ref').count()).toBeGreaterThan(2)
    })
  })
})

describe('personal data', () => {
  test('is held before it is sent, marked, and sent masked', async () => {
    await visit(browser, server, {}, async v => {
      const before = server.asked().length
      await v.guide.locator('textarea#question').fill('Fatma, cpr 010180-1234, er isoleret')
      await v.page.keyboard.press('Enter')
      await v.guide.locator('textarea#question').press('Enter')
      expect(await v.guide.locator('.held mark').allTextContents()).toContain('010180-1234')
      expect(server.asked().length).toBe(before)
      await v.guide.getByRole('button', { name: 'Skjul det, og send' }).click()
      await v.guide.locator('.turn[aria-busy=false]').waitFor()
      expect(lastAsked().question).toBe('Fatma, cpr ***, er isoleret')
    })
  })

  test('can be edited instead', async () => {
    await visit(browser, server, {}, async v => {
      await v.guide.locator('textarea#question').fill('ring 23 45 67 89 om gæld')
      await v.guide.locator('textarea#question').press('Enter')
      await v.guide.getByRole('button', { name: 'Ret teksten selv' }).click()
      expect(await v.guide.locator('.held').count()).toBe(0)
      expect(await v.guide.locator('textarea#question').inputValue()).toContain('23 45 67 89')
    })
  })
})

describe('trouble', () => {
  const failing =
    (status: number, headers: Record<string, string> = {}) =>
    () =>
      new Response('{}', { status, headers })

  test.each([
    { name: 'a fault of the server', answer: failing(500), text: 'Noget gik galt hos Tilgang', tries: 2 },
    { name: 'too many at once', answer: failing(429, { 'Retry-After': '60' }), text: '60 sekunder', tries: 1 },
    { name: 'a question that is refused', answer: failing(400), text: 'Spørgsmålet kunne ikke bruges', tries: 1 },
  ])('$name: says what happened, keeps the words', async ({ answer, text, tries }) => {
    await visit(browser, server, {}, async v => {
      server.interfere = answer
      const before = server.asked().length
      await v.ask('isolerede enlige mødre')
      expect(await v.guide.locator('.trouble').textContent()).toContain(text)
      expect(server.asked().length - before).toBe(tries)
      expect(await v.guide.locator('textarea#question').inputValue()).toBe('isolerede enlige mødre')
      v.complaints.splice(0)
    })
  })

  test('the next try asks the same again', async () => {
    await visit(browser, server, {}, async v => {
      server.interfere = failing(503)
      await v.ask('isolerede enlige mødre')
      server.interfere = () => undefined
      await v.guide.getByRole('button', { name: 'Prøv igen' }).click()
      await v.guide.locator('.section.advice').waitFor()
      v.complaints.splice(0)
    })
  })

  test('without a network it says so', async () => {
    await visit(browser, server, {}, async v => {
      await v.guide.locator('.starts').waitFor()
      await v.page.waitForLoadState('networkidle')
      await v.page.context().setOffline(true)
      await v.ask('isolerede enlige mødre')
      expect(await v.guide.locator('.trouble').textContent()).toContain('Du er ikke på nettet')
      v.complaints.splice(0)
    })
  })

  test('a question that is too long is never sent', async () => {
    await visit(browser, server, {}, async v => {
      const before = server.asked().length
      await v.guide.locator('textarea#question').fill('ord '.repeat(300))
      await v.guide.locator('textarea#question').press('Enter')
      expect(await v.guide.locator('.fault').textContent()).toContain('slet 199')
      expect(server.asked().length).toBe(before)
    })
  })

  test('a late answer never overwrites a newer one, and waiting can be cancelled', async () => {
    await visit(browser, server, {}, async v => {
      const release: (() => void)[] = []
      server.interfere = async request => {
        if (((await request.clone().json()) as { question: string }).question !== 'gæld') return undefined
        await new Promise<void>(resolve => release.push(resolve))
        return undefined
      }
      await v.guide.locator('textarea#question').fill('gæld')
      await v.guide.locator('textarea#question').press('Enter')
      await v.guide.locator('.waiting').waitFor()
      await v.guide.getByRole('button', { name: 'Afbryd' }).click()
      expect(await v.guide.locator('.opening').count()).toBe(1)
      await v.ask('isolerede enlige mødre')
      for (const go of release) go()
      await v.page.waitForTimeout(300)
      expect((await chips(v)).join()).toContain('social isolation')
    })
  })
})
