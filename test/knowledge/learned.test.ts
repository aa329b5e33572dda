// The committed weights were learned from what is committed. That learning anew gives their bytes is shown by `npm run prove`.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readLesson } from '../../training/learned-from.ts'

const card = readFileSync('knowledge/model/report-card.md', 'utf8')
const told = (what: RegExp): string | undefined => what.exec(card)?.[1]
const REMEDY = 'run `npm run train`, and commit what it writes'

test('the report card speaks of the committed weights', () => {
  const bytes = readFileSync('knowledge/model/weights.bin')
  expect(told(/^- model (\w+),/m), REMEDY).toBe(createHash('sha256').update(bytes).digest('hex').slice(0, 16))
})

test('nothing that is learned from has changed since: no example, no label, no word list, not how words are read', () => {
  expect(told(/^- learned from (\w+)$/m), REMEDY).toBe(readLesson().fingerprint)
}, 300_000)
