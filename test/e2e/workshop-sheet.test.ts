// A family that the trainer wrote, as a page to print: it opens in a tab of its own, and its address holds no key.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startBrowser } from './browser.ts'
import { PROJECTOR, screensOf } from './workshop-room.ts'
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

const STORY = Array.from({ length: 12 }, (_, i) => `Sætning ${i + 1} handler om en mor, der aldrig kommer uden for en dør.`).join(' ')
const PLAN = {
  tilgang: 'workshop-plan',
  version: 1,
  title: 'Egen familie',
  lang: 'da',
  usesGroups: false,
  isRehearsal: false,
  scenarios: [
    { own: { title: 'Den grønne dør', story: STORY, goal: '', prompts: ['Hvem taler først?'], minutes: 20, question: 'isolerede mødre' } },
  ],
}

test('the trainer prints a family of her own', async () => {
  const screens = screensOf(browser, server)
  const { page, context } = await screens.open('/workshop', PROJECTOR)
  const file = { name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(PLAN)) }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.locator('.prepare-side .primary').click()
  await page.locator('.entrance-code').waitFor()
  await page.keyboard.press('m')
  const opened = context.waitForEvent('page')
  await page.locator('.handouts li', { hasText: 'Den grønne dør' }).locator('form button').click()
  const sheet = await opened
  await sheet.locator('h1', { hasText: 'Den grønne dør' }).waitFor()
  expect(sheet.url()).toBe(`${server.address}/workshop/ark`)
  await sheet.locator('.print button').waitFor()
  const text = await sheet.locator('main').textContent()
  for (const part of ['Hvem taler først?', 'Guidens svar', 'Kilder']) expect(text).toContain(part)
  expect(server.bugs).toEqual([])
  expect(screens.complaints).toEqual([])
  await screens.close()
})
