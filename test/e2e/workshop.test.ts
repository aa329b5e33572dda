// One trainer and six phones in real Chromium through a whole family: reload, offline and back, double click, and the keyboard alone.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { startBrowser } from './browser.ts'
import { choose, makeWorkshop, next, PHONE, PROJECTOR, type Screens, screensOf } from './workshop-room.ts'
import { type RoomServer, startRoomServer } from './workshop-server.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let browser: Browser
let server: RoomServer
let screens: Screens

beforeAll(async () => {
  server = await startRoomServer()
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})
beforeEach(() => {
  screens = screensOf(browser, server)
  server.interfere = () => undefined
})
afterEach(async () => {
  await screens.close()
  expect(server.bugs).toEqual([])
})

const sent = (page: Page): Promise<void> => page.locator('.standing.sent').waitFor()
const answered = (page: Page): Promise<string | null> => page.locator('.answered').textContent()

test('a whole family: every choice counts once, whatever happens to the phones', async () => {
  const { page: trainer } = await screens.open('/workshop', PROJECTOR)
  const code = await makeWorkshop(trainer)
  const opened = await Promise.all(Array.from({ length: 6 }, () => screens.open(`/deltag#${code}`, PHONE)))
  const phones = opened.map(({ page }) => page)
  const [one, two, three, four, five, six] = phones as [Page, Page, Page, Page, Page, Page]
  await trainer.locator('.step-lobby .big-fact b', { hasText: '6' }).waitFor()

  await next(trainer)
  await one.locator('.story').waitFor()
  // A double click on the trainer's button is one step.
  await trainer.locator('.next').dblclick()
  await trainer.locator('.step-round-1').waitFor()
  await one.locator('.pick-chip').first().waitFor()
  expect(await trainer.locator('.stage-task').textContent()).toContain('Vælg på telefonen')

  await choose(one, ['Social isolation', 'Bydelsmødre'], 'Hun løftede hånden.')
  await sent(one)
  // A double click on the phone's button is one choice.
  await two.locator('.pick-chip').getByText('Social isolation', { exact: true }).click()
  await two.locator('.send-bar .primary').dblclick()
  await sent(two)
  // Reloaded before it was sent: the choice still stands.
  await three.locator('.pick-chip').getByText('Lidt dansk', { exact: true }).click()
  await three.locator('#reason').fill('Ploy oversætter det hele.')
  await three.reload()
  await three.locator('.standing.edited').waitFor()
  expect(await three.locator('.pick-chip.chosen').textContent()).toContain('Lidt dansk')
  await three.locator('.send-bar .primary').click()
  await sent(three)
  // Sent without a network: said plainly, kept, sent once when it is back.
  const offline = opened[3]?.context
  await offline?.setOffline(true)
  await choose(four, ['Traumer', 'Netværk og sammenhold'])
  await four.locator('.standing.waiting', { hasText: 'Gemt her. Sendes, når der er net' }).waitFor()
  await offline?.setOffline(false)
  await sent(four)
  // Changed after it was sent: counts as it stands now.
  await choose(five, ['Fattigdom'])
  await sent(five)
  await choose(five, ['Fattigdom', 'Social isolation'])
  await sent(five)
  await expect.poll(() => answered(trainer)).toMatch(/5\s+af\s+6/)
  // The trainer's own screen is reloaded in the middle.
  await trainer.reload()
  await expect.poll(() => answered(trainer)).toMatch(/5\s+af\s+6/)

  await next(trainer)
  await six.getByRole('status').getByText('Du sendte intet valg').waitFor()
  await next(trainer)
  await one.getByText('Hvad fortæller forårsrullerne?').waitFor()
  await next(trainer)
  // The first choice stands there already; it only has to be sent.
  await one.locator('.pick-chip.chosen').first().waitFor()
  expect(await one.locator('.pick-chip.chosen').count()).toBe(2)
  await choose(one, ['Netværk og sammenhold'])
  await sent(one)
  await choose(six, ['Social isolation'])
  await sent(six)
  await next(trainer)
  await trainer.locator('.stage-task', { hasText: 'lukket' }).waitFor()
  await next(trainer)

  await trainer.locator('.bars').first().waitFor()
  const row = trainer.locator('.bar-row', { hasText: 'Social isolation' })
  // Round 1: one, two, five. Round 2: one, six.
  expect((await row.locator('.bar-count').allTextContents()).map(text => text.match(/(\d+)\s*af\s*(\d+)/)?.slice(1))).toEqual([
    ['3', '5'],
    ['2', '2'],
  ])
  expect(await row.getAttribute('class')).toContain('named')
  await trainer.keyboard.press('2')
  expect(await trainer.locator('.big-fact').textContent()).toMatch(/1\s+af\s+1/)
  await trainer.keyboard.press('4')
  await trainer.getByText('Ploy oversætter det hele.').first().waitFor()
  await trainer.locator('.reasons li', { hasText: 'Ploy' }).getByRole('button').click()
  await trainer.locator('.hidden-reason').waitFor()
  for (const phone of phones) await phone.locator('.bars').first().waitFor()
  expect(await one.locator('.mine-list').first().textContent()).toContain('Bydelsmødre')
  expect(screens.complaints.filter(text => !/ERR_INTERNET_DISCONNECTED|Failed to fetch|network/i.test(text))).toEqual([])
})

test('the keyboard alone: from preparing to the reveal, one step back, and a timer', async () => {
  const { page } = await screens.open('/workshop', PROJECTOR)
  await page.locator('.family').first().waitFor()
  await page.locator('.family input').first().focus()
  await page.keyboard.press('Space')
  await page.locator('#plan-title').focus()
  await page.keyboard.type('Kun tasterne')
  await page.keyboard.press('Enter')
  await page.locator('.step-lobby').waitFor()
  const steps = ['read', 'round-1', 'round-1', 'discuss', 'round-2', 'round-2', 'reveal']
  for (const step of steps) {
    const before = await page.locator('.next').textContent()
    await page.keyboard.press('ArrowRight')
    await page.locator(`.step-${step}`).waitFor()
    await expect.poll(() => page.locator('.next').textContent()).not.toBe(before)
  }
  await page.locator('.panels').waitFor()
  await page.keyboard.press('5')
  expect(await page.locator('.panels [aria-pressed=true]').textContent()).toContain('Hele svaret')
  await page.keyboard.press('PageUp')
  await page.locator('.step-round-2').waitFor()
  await page.keyboard.press('t')
  await page.locator('.timer').waitFor()
  await page.keyboard.press('+')
  await page.keyboard.press('t')
  await page.locator('.timer').waitFor({ state: 'detached' })
  await page.keyboard.press('?')
  await page.locator('dialog[open]').waitFor()
  await page.locator('.help .tick input').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await page.locator('dialog[open]').waitFor({ state: 'detached' })
  // Off means off: the keys do nothing until they are turned on again.
  await page.keyboard.press('t')
  await page.keyboard.press('ArrowRight')
  expect(await page.locator('.step-round-2').count()).toBe(1)
  expect(await page.locator('.timer').count()).toBe(0)
  expect(screens.complaints).toEqual([])
})

test('where streams do not come through, phones ask', async () => {
  server.interfere = request =>
    request.url.endsWith('/events') ? new Response(null, { status: 200, headers: { 'Content-Type': 'text/event-stream' } }) : undefined
  const { page: trainer } = await screens.open('/workshop', PROJECTOR)
  const code = await makeWorkshop(trainer)
  const { page: phone } = await screens.open(`/deltag#${code}`, PHONE)
  await phone.locator('.card h1').waitFor()
  await next(trainer)
  await phone.locator('.story').waitFor()
  await next(trainer)
  await choose(phone, [(await phone.locator('.pick-chip').first().textContent()) ?? ''])
  await sent(phone)
  await expect.poll(() => answered(trainer), { timeout: 20_000 }).toMatch(/1\s+af\s+1/)
})

test('a browser that keeps nothing is still the same phone after a reload', async () => {
  const { page: trainer } = await screens.open('/workshop', PROJECTOR)
  const code = await makeWorkshop(trainer)
  screens.before = page =>
    page.addInitScript(() =>
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new Error('no')
        },
      }),
    )
  const { page: phone } = await screens.open(`/deltag#${code}`, PHONE)
  await phone.locator('.card h1').waitFor()
  await next(trainer)
  await next(trainer)
  await choose(phone, ['Traumer'])
  await sent(phone)
  await phone.reload()
  await phone.locator('.pick-chip.chosen', { hasText: 'Traumer' }).waitFor()
  await choose(phone, ['Misbrug'])
  await sent(phone)
  await expect.poll(() => answered(trainer)).toMatch(/1\s+af\s+1/)
})

test('a rehearsal fills the room by itself, and says so; deleted is deleted', async () => {
  const { page } = await screens.open('/workshop', PROJECTOR)
  await makeWorkshop(page, 'da', true)
  await page.getByText('Prøve: deltagerne er simulerede').waitFor()
  await page.locator('.step-lobby .big-fact b', { hasText: '8' }).waitFor()
  await next(page)
  await page.locator('.step-read').waitFor()
  await next(page)
  await expect.poll(() => answered(page), { timeout: 20_000 }).toMatch(/8\s+af\s+8/)
  await page.keyboard.press('m')
  const [plan] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Planen (til at bruge igen)' }).click(),
  ])
  expect(plan.suggestedFilename()).toBe('nye-medarbejdere-torsdag-plan.json')
  await page.getByRole('button', { name: /Slet workshoppen nu/ }).click()
  await page.getByRole('button', { name: 'Ja, slet alt' }).click()
  await page.getByText('Workshoppen er slettet.').waitFor()
  await page.goBack()
  await page.getByText('Workshoppen findes ikke mere').waitFor()
})
