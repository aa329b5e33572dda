import { describe, expect, test } from 'vitest'
import { associationOnce } from '../../../../knowledge/checks/examples/association-once.ts'
import { association, materialWith, told } from './material.ts'

describe('association-once', () => {
  test('passes when each phrase stands once', () => {
    const associations = [association(1, 'lygte', 'no-lantern:3'), association(2, 'lygter', 'no-lantern:3')]
    expect(told(associationOnce, materialWith([], { associations }))).toEqual([])
  })

  test('finds a phrase again, with the same weights or with others', () => {
    const associations = [
      association(1, 'mørkt', 'no-lantern:3'),
      association(2, 'Moerkt', 'no-lantern:3'),
      association(3, 'mørkt', 'no-lantern:1'),
    ]
    expect(told(associationOnce, materialWith([], { associations }))).toEqual([
      'da.tsv:2 "Moerkt" also stands in da.tsv:1. Make one line of the two.',
      'da.tsv:3 "mørkt" also stands in da.tsv:1 with other weights. Make one line of the two.',
    ])
  })
})
