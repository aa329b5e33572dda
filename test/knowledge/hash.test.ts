import fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesOf, sortKeys } from '../../knowledge/hash.ts'

test('pieces, joined, are the JSON of the content with its keys in order', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()))), content => {
      expect([...piecesOf(content)].join('')).toBe(JSON.stringify(sortKeys(content)))
    }),
  )
  expect([...piecesOf({ a: undefined, b: [null] })].join('')).toBe('{"b":[null]}')
})
