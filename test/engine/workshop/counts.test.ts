import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Choice } from '../../../engine/workshop/index.ts'
import { choseAnything, movement, tally } from '../../../engine/workshop/index.ts'

const chose = (problems: readonly string[], approaches: readonly string[] = []): Choice => ({ problems, approaches, reason: '' })

describe('the tally', () => {
  test('counts phones by id; an id that is sent twice counts once; a reason alone is no choice', () => {
    const choices = [chose(['debt', 'debt'], ['network']), chose(['loneliness', 'debt']), { ...chose([]), reason: 'ved ikke' }]
    expect(tally(choices)).toEqual({ of: 2, problems: { debt: 2, loneliness: 1 }, approaches: { network: 1 } })
  })

  test('is the same in whatever order the choices came', () => {
    const choice = fc.record({
      problems: fc.array(fc.constantFrom('a', 'b', 'c')),
      approaches: fc.array(fc.constantFrom('x', 'y')),
      reason: fc.constant(''),
    })
    fc.assert(
      fc.property(fc.array(choice), choices => {
        expect(JSON.stringify(tally([...choices].reverse()))).toBe(JSON.stringify(tally(choices)))
      }),
    )
  })
})

test('a choice is a problem or an approach', () => {
  expect([chose(['debt']), chose([], ['network']), chose([])].map(choseAnything)).toEqual([true, true, false])
})

describe('the movement', () => {
  test('tells what was kept, added and left by phones that chose twice', () => {
    const moved = movement([
      [chose(['debt']), chose(['debt', 'loneliness'])],
      [chose(['debt']), chose(['loneliness'])],
      [chose(['debt'], ['network']), chose(['debt'], ['network'])],
      [chose(['debt']), undefined],
      [undefined, chose(['debt'])],
      [chose(['debt']), chose([])],
    ])
    expect(moved).toEqual({
      of: 3,
      changed: 2,
      problems: { debt: { kept: 2, added: 0, left: 1 }, loneliness: { kept: 0, added: 2, left: 0 } },
      approaches: { network: { kept: 1, added: 0, left: 0 } },
    })
  })

  test('the same in another order is no change', () => {
    expect(movement([[chose(['a', 'b']), chose(['b', 'a', 'a'])]]).changed).toBe(0)
  })
})
