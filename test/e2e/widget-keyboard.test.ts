// Five tasks with the keyboard alone, from opening to printing; and nothing that has the focus is ever covered.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startBrowser } from './browser.ts'
import { type Visit, visit } from './widget.ts'
import { startWidgetServer, type WidgetServer } from './widget-server.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

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

const focused = (page: Page): Promise<{ readonly text: string; readonly covered: boolean }> =>
  page.evaluate(() => {
    const root = document.querySelector('tilgang-guide')?.shadowRoot
    const element = root?.activeElement
    if (!root || !element) return { text: '', covered: false }
    const { left, top, width, height } = element.getBoundingClientRect()
    // One point of it that can be seen is enough (2.4.11).
    const seen = [0.1, 0.5, 0.9].some(share => {
      const at = root.elementFromPoint(left + Math.min(width / 2, 20), top + height * share)
      return at !== null && (element.contains(at) || at.contains(element))
    })
    return { text: element.getAttribute('aria-label') ?? element.textContent ?? '', covered: !seen }
  })

/** Presses Tab (or Shift+Tab) until the focus is on something of this name. */
async function tabTo({ page }: Visit, name: RegExp | 'field', key = 'Tab'): Promise<void> {
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press(key)
    const { text, covered } = await focused(page)
    expect(covered).toBe(false)
    const isField = await page.evaluate(() => document.querySelector('tilgang-guide')?.shadowRoot?.activeElement?.id === 'question')
    if (name === 'field' ? isField : name.test(text)) return
  }
  throw new Error(`${name} was not reached`)
}

async function askByKeyboard(v: Visit, question = 'isolerede enlige mødre'): Promise<void> {
  await tabTo(v, /Spørg Tilgang/)
  await v.page.keyboard.press('Enter')
  await v.guide.locator('dialog[open]').waitFor()
  if (!(await v.page.evaluate(() => document.querySelector('tilgang-guide')?.shadowRoot?.activeElement?.id === 'question')))
    await tabTo(v, 'field')
  await v.page.keyboard.type(question)
  await v.page.keyboard.press('Enter')
  await v.guide.locator('.turn[aria-busy=false]').waitFor()
  await v.guide.locator('.next').waitFor()
}

describe.each([
  { name: '1280', viewport: { width: 1280, height: 800 } },
  { name: '320 x 256', viewport: { width: 320, height: 256 } },
])('$name', ({ viewport }) => {
  const open = (use: (v: Visit) => Promise<void>): Promise<void> => visit(browser, server, { attributes: 'mode="launcher"', viewport }, use)

  test('1: ask, and read a source', () =>
    open(async v => {
      await askByKeyboard(v)
      await tabTo(v, /^Kilde: /, 'Shift+Tab')
      await v.page.keyboard.press('Enter')
      expect(await v.guide.locator('.source-note').count()).toBe(1)
    }))

  test('2: strike out what was understood', () =>
    open(async v => {
      await askByKeyboard(v)
      await tabTo(v, /^Fjern enlige mødre/, 'Shift+Tab')
      await v.page.keyboard.press('Enter')
      await v.guide.getByRole('button', { name: /^Tag med igen/ }).waitFor()
    }))

  test('3: choose what presses', () =>
    open(async v => {
      await askByKeyboard(v)
      await tabTo(v, /^Motion og trivsel/, 'Shift+Tab')
      await v.page.keyboard.press('Enter')
      await v.guide.locator('.earlier').waitFor()
      expect((await focused(v.page)).text).not.toBe('')
    }))

  test('4: compare, and close again', () =>
    open(async v => {
      await askByKeyboard(v)
      await tabTo(v, /^Sammenlign med/, 'Shift+Tab')
      await v.page.keyboard.press('Space')
      await v.guide.locator('.compare tbody tr').first().waitFor()
      await v.page.keyboard.press('Escape')
      expect(await v.guide.locator('dialog[open]').count()).toBe(0)
      expect((await focused(v.page)).text).toContain('Spørg Tilgang')
    }))

  test('5: print', () =>
    open(async v => {
      await v.page.evaluate(() => Object.assign(globalThis, { print: () => Object.assign(globalThis, { printed: true }) }))
      await askByKeyboard(v)
      await tabTo(v, /^Tag svaret med/, 'Shift+Tab')
      await v.page.keyboard.press('Enter')
      await tabTo(v, /^Udskriv/)
      await v.page.keyboard.press('Enter')
      await v.page.waitForFunction(() => 'printed' in globalThis)
    }))
})
