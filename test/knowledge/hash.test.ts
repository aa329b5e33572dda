import fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesOf, sortKeys } from '../../knowledge/hash.ts'

test('pieces, joined, are the JSON of the content with its keys in order', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()))), content => {
      const sorted = sortKeys(content) as object
      expect([...piecesOf(sorted)].join('')).toBe(JSON.stringify(sorted))
    }),
  )
  expect([...piecesOf({ a: undefined, b: [null] })].join('')).toBe('{"b":[null]}')
})

test('keys are in order at every depth, and what is in order already is not copied', () => {
  const inOrder = { a: [{ b: 1, c: null }], d: { e: 'x' } }
  expect(sortKeys(inOrder)).toBe(inOrder)
  const some = { d: inOrder.d, a: [inOrder.a[0], { z: 1, y: 2 }] }
  const sorted = sortKeys(some) as typeof some
  expect(JSON.stringify(sorted)).toBe('{"a":[{"b":1,"c":null},{"y":2,"z":1}],"d":{"e":"x"}}')
  expect(sorted.a[0]).toBe(inOrder.a[0])
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const again = (one: unknown): unknown => {
        if (typeof one !== 'object' || one === null) return one
        if (Array.isArray(one)) return one.map(again)
        return Object.fromEntries(
          Object.keys(one)
            .sort()
            .map(key => [key, again((one as Record<string, unknown>)[key])]),
        )
      }
      expect(JSON.stringify(sortKeys(value))).toBe(JSON.stringify(again(value)))
    }),
  )
})
