import { describe, expect, test } from 'vitest'
import { idOnce } from '../../../../knowledge/checks/examples/id-once.ts'
import { materialWith, told } from './material.ts'

describe('id-once', () => {
  test('passes when everything is named once', () => {
    expect(told(idOnce, materialWith([{ maybe: { problems: ['dark-evenings'] } }]))).toEqual([])
  })

  test('finds what is sure and maybe at once', () => {
    expect(told(idOnce, materialWith([{}, { maybe: { problems: ['no-lantern'] } }]))).toEqual([
      'made-up.jsonl:2 problems: "no-lantern" is sure and maybe at once. Delete one of the two.',
    ])
  })

  test('finds what stands twice in a list', () => {
    expect(told(idOnce, materialWith([{ groups: ['neighbours', 'neighbours'] }]))).toEqual([
      'made-up.jsonl:1 groups: "neighbours" stands twice in the same list. Delete one of the two.',
    ])
  })
})
