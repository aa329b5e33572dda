import { describe, expect, test } from 'vitest'
import { vocabulary } from '../../../knowledge/checks/vocabulary.ts'
import { vocabularyComplete } from '../../../knowledge/checks/vocabulary-complete.ts'
import { completeKnowledge, placesFoundBy } from '../fixture.ts'

describe('vocabulary-complete', () => {
  test('passes when every id has its file; more are welcome', () => {
    expect(placesFoundBy(vocabularyComplete, completeKnowledge())).toEqual([])
  })

  test.each(Object.entries(vocabulary))('finds a missing file in %s', (kind, ids) => {
    const files = completeKnowledge()
    const [id] = ids
    files.delete(`${kind}/${id}.yaml`)
    expect(placesFoundBy(vocabularyComplete, files)).toEqual([`${kind}/${id}.yaml:1`])
  })

  test('knows the names that everything shares', () => {
    const sizes = Object.fromEntries(Object.entries(vocabulary).map(([kind, ids]) => [kind, new Set(ids).size]))
    expect(sizes).toEqual({ problems: 19, groups: 13, approaches: 6, activities: 16, cases: 6, evidence: 15, topics: 13 })
  })
})
