// A room from the first screen to the last, one state after the other: what axe checks and the screenshots show.
import type { BrowserContextOptions, Page } from 'playwright-core'
import { choose, makeWorkshop, next, PHONE, type Screens } from './workshop-room.ts'

type Lang = 'da' | 'en'
type Settings = { readonly lang: Lang; readonly trainer: BrowserContextOptions; readonly phone?: BrowserContextOptions }

const REASONS = {
  da: ['Hun løftede hånden. Det er en begyndelse.', 'Børnene mærker det først.', '', 'Der bor jo nogen ovenpå.', '', ''],
  en: ['She raised her hand. That is a beginning.', 'The children feel it first.', '', 'Somebody lives upstairs already.', '', ''],
} as const

// What each of six phones chooses, by its place in the list.
const FIRST = [
  [3, 15],
  [9, 15],
  [15, 1],
  [9, 14],
  [15, 9],
  [1, 3],
] as const
const WAYS = [[0], [3], [1], [1, 4], [0], [5]] as const

/**
 * Walks one trainer and six phones through a family, and on to the end.
 * @param at is told of each state: its name and the screen that shows it
 */
export async function walkRoom(
  screens: Screens,
  { lang, trainer, phone }: Settings,
  at: (name: string, page: Page) => Promise<void>,
): Promise<void> {
  const hand = { ...PHONE, ...phone }
  const { page: t } = await screens.open(`/workshop?lang=${lang}`, trainer)
  await t.locator('.family').first().waitFor()
  await at('trainer-0-prepare', t)
  await t.locator('.prepare-main > button').click()
  await t.locator('#own-story').fill(lang === 'da' ? 'Ring til Malee på 22 33 44 55.' : 'Ring Malee on 22 33 44 55.')
  await t.locator('#own-question').fill(lang === 'da' ? 'isolerede enlige mødre' : 'isolated single mothers')
  await t.locator('.over form > button').click()
  await t.locator('.tried .advice').first().waitFor()
  await at('trainer-0-own', t)
  await t.keyboard.press('Escape')
  const code = await makeWorkshop(t, lang)
  const { page: first } = await screens.open(`/deltag?lang=${lang}`, hand)
  await first.locator('#code').fill(code)
  await at('phone-0-join', first)
  await first.locator('.join .primary').click()
  const phones = [first]
  for (let i = 1; i < 6; i++) phones.push((await screens.open(`/deltag#${code}`, hand)).page)
  for (const page of phones) await page.locator('.card h1').waitFor()
  await t.locator('.step-lobby .big-fact b', { hasText: '6' }).waitFor()
  await at('trainer-1-lobby', t)
  await at('phone-1-lobby', first)
  await next(t)
  await first.locator('.story').waitFor()
  await at('trainer-2-read', t)
  await at('phone-2-read', first)
  await next(t)
  await first.locator('.pick-chip').first().waitFor()
  await at('phone-3-choose', first)
  const labels = (kind: number): Promise<string[]> => first.locator('.pick').nth(kind).locator('.pick-chip').allTextContents()
  const [problems, ways] = [await labels(0), await labels(1)]
  const pick = async (i: number): Promise<void> => {
    const page = phones[i] as Page
    const chosen = [...(FIRST[i] ?? []).map(p => problems[p] ?? ''), ...(WAYS[i] ?? []).map(w => ways[w] ?? '')]
    await choose(page, chosen, REASONS[lang][i])
    await page.locator('.standing.sent').waitFor()
  }
  for (let i = 0; i < 5; i++) await pick(i)
  const last = phones[5] as Page
  await choose(last, [problems[1] ?? ''], lang === 'da' ? 'Ring til hende på 22 33 44 55' : 'Ring her on 22 33 44 55')
  await last.locator('.held').waitFor()
  await at('phone-3-held', last)
  await t.keyboard.press('t')
  await t.locator('.timer').waitFor()
  await t.locator('.answered b').first().filter({ hasText: '5' }).waitFor()
  await at('trainer-3-round', t)
  await at('phone-3-sent', first)
  await last.locator('.held button').first().click()
  await last.locator('.standing.sent').waitFor()
  await next(t)
  await first.locator('.pick-chip').first().waitFor({ state: 'detached' })
  await at('trainer-4-closed', t)
  await at('phone-4-closed', first)
  await next(t)
  await first.locator('.prompts').waitFor()
  await at('trainer-5-talk', t)
  await at('phone-5-talk', first)
  await next(t)
  for (const [i, page] of phones.entries()) {
    await page.locator('.pick-chip').first().waitFor()
    await choose(page, [problems[i % 2 === 0 ? 9 : 15] ?? '', ways[i % 3] ?? ''], i === 0 ? (REASONS[lang][3] ?? '') : '')
    await page.locator('.standing.sent').waitFor()
  }
  await at('phone-6-again', first)
  await next(t)
  await t.locator('.stage-task', { hasText: lang === 'da' ? 'lukket' : 'closed' }).waitFor()
  await next(t)
  await t.locator('.bars').first().waitFor()
  await first.locator('.bars').first().waitFor()
  await at('trainer-7-reveal', t)
  await at('phone-7-reveal', first)
  for (const [i, name] of ['movement', 'pitfalls', 'reasons', 'answer'].entries()) {
    await t.keyboard.press(String(i + 2))
    await at(`trainer-7-${name}`, t)
  }
  for (const [key, name] of [
    ['m', 'more'],
    ['?', 'keys'],
    ['k', 'code'],
  ] as const) {
    await t.keyboard.press(key)
    await t.locator('dialog[open]').waitFor()
    await at(`trainer-8-${name}`, t)
    await t.keyboard.press('Escape')
    await t.locator('dialog').waitFor({ state: 'detached' })
  }
  for (const step of ['read', 'round-1', 'round-1', 'discuss', 'round-2', 'round-2', 'reveal', 'end']) {
    await next(t)
    await t.locator(`.step-${step}`).waitFor()
    await t.waitForTimeout(100)
    if (step === 'reveal') await at('trainer-9-outside', t)
  }
  await first.locator('h1', { hasText: lang === 'da' ? 'Tak' : 'Thank' }).waitFor()
  await at('trainer-9-end', t)
  await at('phone-9-end', first)
  const { page: alone } = await screens.open(`/selvstudie?lang=${lang}&s=the-chair-by-the-window,bicycles-in-the-basement`, hand)
  await alone.locator('.study-list button').first().click()
  await alone.locator('.pick-chip').nth(1).click()
  await at('study-1-choose', alone)
  await alone.locator('button.primary').click()
  await alone.locator('.compared').first().waitFor()
  await at('study-2-solved', alone)
}
