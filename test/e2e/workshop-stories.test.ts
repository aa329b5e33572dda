// Every family that comes with Tilgang is read from the projector without scrolling, at the smallest one that rooms have: 4:3.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { loadKnowledge } from '../../server/knowledge.ts'
import { startBrowser } from './browser.ts'
import { next, PROJECTOR, screensOf } from './workshop-room.ts'
import { type RoomServer, startRoomServer } from './workshop-server.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let browser: Browser
let server: RoomServer

beforeAll(async () => {
  server = await startRoomServer()
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test.each(['da', 'en'] as const)('all stories stand above the bar, read and in the round: %s', async lang => {
  const screens = screensOf(browser, server)
  const { page } = await screens.open(`/workshop?lang=${lang}`, PROJECTOR)
  const cut: string[] = []
  for (const { title } of loadKnowledge().scenarios) {
    await page.goto(`/workshop?lang=${lang}`)
    await page.locator('#plan-title').fill('Alle')
    await page.locator('.family > label', { hasText: title[lang] }).locator('input').check()
    await page.locator('.prepare-side .primary').click()
    await page.locator('.entrance-code').waitFor()
    for (const step of ['read', 'round-1']) {
      await next(page)
      await page.locator(`.step-${step} .story`).waitFor()
      await page.keyboard.press('t')
      await page.locator('.timer').waitFor()
      const over = await page.evaluate(() => {
        const [last] = [...document.querySelectorAll('.stage-body > *')].slice(-1)
        const bar = document.querySelector('.stage-bar')
        return Math.ceil((last?.getBoundingClientRect().bottom ?? 9_999) - (bar?.getBoundingClientRect().top ?? 0))
      })
      if (over > 0) cut.push(`${title[lang]}, ${step}: ${over} pixels`)
    }
  }
  expect(cut).toEqual([])
  await screens.close()
})
