import { expect, test } from 'vitest'
import type { Answer } from '../../../engine/answer.ts'
import type { Reveal } from '../../../engine/workshop/index.ts'
import { barRows, share } from '../../../widget/pages/show/bars.ts'
import { clockOf, secondsLeft } from '../../../widget/pages/show/clock.ts'
import { inThrees, readCode } from '../../../widget/pages/show/code.ts'
import { shortLabel } from '../../../widget/pages/show/short-label.ts'

const OPTIONS = ['debt', 'noise', 'dark', 'cold'].map(id => ({ id, label: id }))
const reveal = {
  rounds: [
    { of: 4, problems: { debt: 3, noise: 1 }, approaches: {} },
    { of: 4, problems: { noise: 2, dark: 2 }, approaches: {} },
  ],
  movement: { of: 4, changed: 3, problems: { debt: { kept: 0, added: 0, left: 3 } }, approaches: {} },
  answer: { understood: { problems: [{ id: 'dark' }] }, recommendations: [] } as unknown as Answer,
  misjudgements: [],
  reasons: [],
} satisfies Reveal

test('what the guide names stands first, then what was chosen most in the last round; what nobody named is left out', () => {
  const rows = barRows(reveal, OPTIONS, 'problems')
  expect(rows.map(row => row.id)).toEqual(['dark', 'noise', 'debt'])
  expect(rows[0]).toMatchObject({ place: 1, rounds: [0, 2] })
  expect(rows[2]?.moved).toEqual({ kept: 0, added: 0, left: 3 })
})

test('shares are whole, and of nobody they are nothing', () => {
  expect([share(3, 7), share(0, 0), share(4, 4)]).toEqual([43, 0, 100])
})

test('codes are said in threes and read however they are typed', () => {
  expect(inThrees('482913077')).toBe('482\u00a0913\u00a0077')
  expect(['482 913 077', '482-913-077', '482913077 ', '48291307'].map(readCode)).toEqual(['482913077', '482913077', '482913077', undefined])
})

test('the clock counts by the server and never below nothing', () => {
  expect(secondsLeft(65_000, 0, 5_000)).toBe(60)
  expect(secondsLeft(0, 10, 0)).toBe(0)
  expect(clockOf(305)).toBe('5:05')
})

test('titles become short enough for a bar', () => {
  expect(['Fokus på at give forældrene viden', 'Bydelsmødre: den sjette, uden for de fem', 'Misbrug'].map(shortLabel)).toEqual([
    'Give forældrene viden',
    'Bydelsmødre',
    'Misbrug',
  ])
})
