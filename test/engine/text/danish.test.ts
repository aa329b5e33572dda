import { readFileSync } from 'node:fs'
import { stemmer as snowball } from '@orama/stemmers/danish'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { danishStem } from '../../../engine/text/danish.ts'
import { fold } from '../../../engine/text/fold.ts'

const texts = ['../../../dist/knowledge.json', '../../questions/dev.jsonl'].map(path =>
  readFileSync(new URL(path, import.meta.url), 'utf8'),
)
const words = new Set(texts.flatMap(text => text.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap(word => [word, fold(word)]))

test('every word of the knowledge and of the questions has the stem that Snowball gives it', () => {
  expect(words.size).toBeGreaterThan(5000)
  for (const word of words) expect(danishStem(word), word).toBe(snowball(word))
})

test('so has every other word', () => {
  const part = fc.constantFrom(
    'a',
    'e',
    'o',
    'ø',
    'å',
    'b',
    'd',
    'g',
    'k',
    't',
    's',
    'r',
    'n',
    'l',
    'z',
    'lig',
    'els',
    'løst',
    'igst',
    'hed',
    'erendes',
    'ernes',
    'kt',
    'gd',
    'ß',
    '2',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), parts => {
      expect(danishStem(parts.join(''))).toBe(snowball(parts.join('')))
    }),
    { numRuns: 20_000 },
  )
})
