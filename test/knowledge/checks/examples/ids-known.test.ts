import { describe, expect, test } from 'vitest'
import { idsKnown } from '../../../../knowledge/checks/examples/ids-known.ts'
import { materialWith, told } from './material.ts'

describe('ids-known', () => {
  test('passes when every id has its file', () => {
    expect(
      told(idsKnown, materialWith([{ groups: ['neighbours'], topics: ['inviting'], maybe: { problems: ['dark-evenings'] } }])),
    ).toEqual([])
  })

  test('finds an id that nobody wrote, sure or maybe, and one of another kind', () => {
    const found = told(idsKnown, materialWith([{}, { problems: ['no-lamp'] }, { maybe: { groups: ['no-lantern'] } }]))
    expect(found).toEqual([
      expect.stringMatching(/^made-up.jsonl:2 problems: "no-lamp" does not exist/),
      expect.stringMatching(/^made-up.jsonl:3 groups: "no-lantern"/),
    ])
  })
})
