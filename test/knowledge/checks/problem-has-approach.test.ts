import { describe, expect, test } from 'vitest'
import { problemHasApproach } from '../../../knowledge/checks/problem-has-approach.ts'
import { edit, placeOf, placesFoundBy, smallKnowledge } from '../fixture.ts'

describe('problem-has-approach', () => {
  test('passes when each problem has an approach to try first', () => {
    expect(placesFoundBy(problemHasApproach, smallKnowledge())).toEqual([])
  })

  test('finds a problem whose approaches are all weaker', () => {
    const files = edit(smallKnowledge(), 'problems/dark-evenings.yaml', 'strength: first', 'strength: strong')
    expect(placesFoundBy(problemHasApproach, files)).toEqual([placeOf(files, 'problems/dark-evenings.yaml', 'approaches:')])
  })
})
