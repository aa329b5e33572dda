import { describe, expect, test } from 'vitest'
import { noTextTwice } from '../../../../knowledge/checks/examples/no-text-twice.ts'
import { materialWith, told } from './material.ts'

describe('no-text-twice', () => {
  test('passes when all texts differ; a contradiction is told by another rule', () => {
    expect(told(noTextTwice, materialWith([{}, {}, { t: 'mørkt' }, { t: 'mørkt', outcome: 'refer' }]))).toEqual([])
  })

  test('finds the same text again, whatever its case, marks and spelling', () => {
    expect(told(noTextTwice, materialWith([{ t: 'Mørkt, hver aften' }, { t: 'moerkt hver aften' }]))).toEqual([
      'made-up.jsonl:2 "moerkt hver aften" also stands in made-up.jsonl:1. Delete one of the two.',
    ])
  })
})
