// An answer joined from pieces is the answer, byte for byte.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keep } from '../../engine/present/once.ts'
import { writeJson } from '../../server/answer-bytes.ts'
import { labelled } from '../bench/questions.ts'
import { engine } from '../engine/house.ts'

function written(value: object): string {
  const { bytes, done } = writeJson(value)
  const text = Buffer.from(bytes).toString()
  done()
  return text
}

test('labelled questions, with blocks and without', () => {
  for (const { q } of labelled.filter((_, i) => i % 12 === 0))
    for (const blocks of [true, false]) {
      const answer = engine.ask({ question: q, blocks })
      expect(written(answer)).toBe(JSON.stringify(answer))
    }
})

test('any plain data, kept or not, as often as it is written', () => {
  const value = fc.object({
    values: [fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined)],
  })
  fc.assert(
    fc.property(value, value, (some, other) => {
      const list = [other, 'æ', 1, []]
      const whole = { kept: keep(some), again: [some, other, some], long: keep({ text: 'æ😀'.repeat(150), some }), list, twice: { list } }
      expect(written(whole)).toBe(JSON.stringify(whole))
      expect(written(whole)).toBe(JSON.stringify(whole))
    }),
  )
})

test('a page grows with what is written on it, and is written on again', () => {
  const long = { list: Array.from({ length: 100_000 }, (_, i) => `word ${i % 100}`), again: [] as unknown[] }
  long.again = [long.list, long.list]
  expect(written(long)).toBe(JSON.stringify(long))
  expect(written({ short: true })).toBe('{"short":true}')
})

test('bytes that were given out stay what they are until they have been sent', () => {
  const [one, other] = [writeJson({ answer: 'one' }), writeJson({ answer: 'two' })]
  const texts = () => [one, other].map(({ bytes }) => Buffer.from(bytes).toString())
  expect(texts()).toEqual(['{"answer":"one"}', '{"answer":"two"}'])
  one.done()
  one.done()
  const [third, fourth] = [writeJson({ answer: 'three' }), writeJson({ answer: 'four' })]
  expect(texts()[1]).toBe('{"answer":"two"}')
  expect([third, fourth].map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(['{"answer":"three"}', '{"answer":"four"}'])
})

test('what could not be written leaves nothing behind', () => {
  const endless: { readonly secret: string; itself?: unknown } = { secret: 'æ' }
  endless.itself = endless
  expect(() => writeJson(endless)).toThrow()
  expect(written({ answer: 1 })).toBe('{"answer":1}')
})
