// Below a path of a shared address, in real Chromium: a question, a case, the widget and the frame, a workshop with a phone.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startBrowser } from './browser.ts'
import { type PathProxy, startPathProxy } from './proxy.ts'
import { choose, makeWorkshop, next, PHONE, PROJECTOR, type Screens, screensOf } from './workshop-room.ts'
import { type RoomServer, startRoomServer } from './workshop-server.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

const BASE = '/tilgang'

let browser: Browser
let server: RoomServer

beforeAll(async () => {
  server = await startRoomServer(undefined, BASE)
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe.each([
  ['passes the path on', false],
  ['takes the path away', true],
])('behind a proxy that %s', (_, takesAway) => {
  let proxy: PathProxy
  let screens: Screens

  beforeAll(async () => {
    proxy = await startPathProxy(server.address, BASE, takesAway)
    screens = screensOf(browser, proxy)
  })
  afterAll(async () => {
    await screens.close()
    await proxy.stop()
    expect(screens.complaints).toEqual([])
    expect(proxy.astray).toEqual([])
    expect(server.bugs).toEqual([])
  })

  const open = async (path: string, options = PROJECTOR): Promise<Page> => (await screens.open(BASE + path, options)).page
  const pathOf = (page: Page): string => new URL(page.url()).pathname

  test('a question is answered, in the other language too, and leads to a case and back', async () => {
    const page = await open('/')
    await page.locator('#question').fill('isolerede enlige mødre')
    await page.locator('form.ask button').click()
    await page.locator('.answer.answer').waitFor()
    expect(pathOf(page)).toBe('/tilgang/svar')
    await page.locator('.language button').click()
    await page.locator('html[lang=en] .answer').waitFor()
    await page.locator('a[href*="/cases/"]').first().click()
    await page.locator('.entry h1').waitFor()
    expect(pathOf(page)).toMatch(/^\/tilgang\/en\/cases\/[a-z-]+$/)
    await page.locator('a.brand').click()
    await page.locator('.hero').waitFor()
    expect(pathOf(page)).toBe('/tilgang/en')
    // Its own style has arrived.
    expect(await page.evaluate(() => document.styleSheets[0]?.cssRules.length ?? 0)).toBeGreaterThan(50)
  })

  test('the page for editors shows the widget and the frame, each of which answers', async () => {
    const page = await open('/embed?mode=inline&offline=auto')
    const guide = page.locator('tilgang-guide')
    await guide.locator('.starts button').first().click()
    await guide.locator('.turn[aria-busy=false]').waitFor()
    expect(await page.locator('#text-element').textContent()).toContain(`server="${proxy.address}"`)
    const frame = page.frameLocator('iframe')
    await frame.locator('#question').fill('de tør ikke tale med kommunen')
    await frame.locator('form.ask button').click()
    await frame.locator('.answer .advice').first().waitFor()
    const link = await guide.evaluate(element => (element as HTMLElement & { permalink: () => string }).permalink())
    expect(link.startsWith(`${proxy.address}/svar?`)).toBe(true)
  })

  test('a workshop: the address on the wall lets a phone in, and what it chooses arrives by stream', async () => {
    const trainer = await open('/workshop')
    const code = await makeWorkshop(trainer)
    expect((await trainer.locator('.entrance-address').textContent())?.trim()).toBe(`${proxy.address.replace('http://', '')}/deltag`)
    const scanned = await trainer.locator('.entrance-qr svg').getAttribute('aria-label')
    expect(scanned).toBe(`QR: ${proxy.address.replace('http://', '')}/deltag#${code}`)
    const phone = await open(`/deltag#${code}`, PHONE)
    await trainer.locator('.step-lobby .big-fact b', { hasText: '1' }).waitFor()
    await next(trainer)
    await phone.locator('.story').waitFor()
    await next(trainer)
    await choose(phone, ['Social isolation'])
    await phone.locator('.standing.sent').waitFor()
    await trainer.locator('.answered b').first().filter({ hasText: '1' }).waitFor()
    await phone.reload()
    await phone.locator('.pick-chip.chosen').waitFor()
    // A family as a page to print, opened in a tab of its own with a form.
    await trainer.keyboard.press('m')
    const [sheet] = await Promise.all([
      trainer.context().waitForEvent('page'),
      trainer.locator('form[target=_blank] button').first().click(),
    ])
    await sheet.locator('.scenario h1').waitFor()
    expect(pathOf(sheet)).toBe('/tilgang/workshop/ark')
  })

  test('going on alone', async () => {
    const page = await open('/selvstudie?s=the-chair-by-the-window', PHONE)
    await page.locator('.study-list button').first().click()
    await page.locator('.pick-chip').first().click()
    await page.locator('button.primary').click()
    await page.locator('.compared').first().waitFor()
  })
})
