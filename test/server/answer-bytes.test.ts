// An answer joined from pieces is the answer, byte for byte.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keep } from '../../engine/present/once.ts'
import { writeJson } from '../../server/answer-bytes.ts'
import { labelled } from '../bench/questions.ts'
import { engine } from '../engine/house.ts'

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString()

test('labelled questions, with blocks and without', () => {
  for (const { q } of labelled.filter((_, i) => i % 12 === 0))
    for (const blocks of [true, false]) {
      const answer = engine.ask({ question: q, blocks })
      expect(text(writeJson(answer))).toBe(JSON.stringify(answer))
    }
})

test('any plain data, kept or not, as often as it is written', () => {
  const value = fc.object({
    values: [fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined)],
  })
  fc.assert(
    fc.property(value, value, (some, other) => {
      const whole = { kept: keep(some), again: [some, other, some], long: keep({ text: 'æ😀'.repeat(150), some }) }
      expect(text(writeJson(whole))).toBe(JSON.stringify(whole))
      expect(text(writeJson(whole))).toBe(JSON.stringify(whole))
    }),
  )
})
