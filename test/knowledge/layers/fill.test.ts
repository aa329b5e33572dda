import { describe, expect, test } from 'vitest'
import { fill, isDanishOnly, standIn } from '../../../knowledge/layers/fill.ts'

describe('fill', () => {
  test('every text becomes a sentence that cites, at any depth', () => {
    expect(
      fill({ id: 'x', what: [{ da: 'Lys', en: 'Light' }], contact: { role: { da: 'vagten' }, phone: '1' } }, 'beside-local-x'),
    ).toEqual({
      id: 'x',
      what: [{ da: 'Lys', en: 'Light', cites: ['beside-local-x'] }],
      contact: { role: { da: 'vagten', en: 'vagten', cites: ['beside-local-x'] }, phone: '1' },
    })
  })

  test('fields without a value are left out', () => {
    expect(fill({ id: 'x', who: undefined, price: { da: 'gratis', en: undefined } }, 'c')).toEqual({
      id: 'x',
      price: { da: 'gratis', en: 'gratis', cites: ['c'] },
    })
  })
})

describe('isDanishOnly', () => {
  test.each([
    [{ title: { da: 'x', en: 'y' } }, false],
    [{ title: { da: 'x' } }, true],
    [{ title: { da: 'x', en: undefined } }, true],
    [{ what: [{ da: 'x', en: 'y' }, { da: 'z' }] }, true],
    [{ names: { da: ['x'], en: [] } }, false],
    ['x', false],
    [null, false],
  ])('%j: %s', (value, expected) => {
    expect(isDanishOnly(value)).toBe(expected)
  })
})

describe('standIn', () => {
  test('Danish stands where English is missing, whatever else the text holds', () => {
    expect(standIn({ trap: { kind: 'trap', da: 'x' }, story: { da: 'x', en: 'y' }, prompts: [{ da: 'z' }], minutes: 20 })).toEqual({
      trap: { kind: 'trap', da: 'x', en: 'x' },
      story: { da: 'x', en: 'y' },
      prompts: [{ da: 'z', en: 'z' }],
      minutes: 20,
    })
  })

  test('lists of words are no texts', () => {
    expect(standIn({ da: ['x'] })).toEqual({ da: ['x'] })
  })
})
