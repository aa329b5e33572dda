import { describe, expect, test } from 'vitest'
import { associationIdsKnown } from '../../../../knowledge/checks/examples/association-ids-known.ts'
import { association, materialWith, told } from './material.ts'

describe('association-ids-known', () => {
  test('passes problems, target groups, topics and endings', () => {
    const associations = [association(1, 'lygte', 'no-lantern:3', 'neighbours:1', 'inviting:2', 'refer:1')]
    expect(told(associationIdsKnown, materialWith([], { associations }))).toEqual([])
  })

  test('finds an unknown id, and one that stands twice in its line', () => {
    const associations = [association(1, 'lampe', 'no-lamp:3'), association(2, 'lygte', 'no-lantern:3', 'no-lantern:1')]
    expect(told(associationIdsKnown, materialWith([], { associations }))).toEqual([
      'da.tsv:1 "no-lamp" is no problem, target group, topic or ending. Correct it, or delete it.',
      'da.tsv:2 "no-lantern" stands twice in the line. Delete one of the two.',
    ])
  })
})
