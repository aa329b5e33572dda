import { describe, expect, test } from 'vitest'
import { theoryConnected } from '../../../knowledge/checks/theory-connected.ts'
import { edit, placeOf, placesFoundBy, smallKnowledge } from '../fixture.ts'

const path = 'approaches/lantern-walk.yaml'

describe('theory-connected', () => {
  test('passes when arrows lead from a problem to every node', () => {
    expect(placesFoundBy(theoryConnected, smallKnowledge())).toEqual([])
  })

  test('finds every node behind a broken arrow', () => {
    const files = edit(smallKnowledge(), path, '{ from: round, to: talking,', '{ from: friends, to: talking,')
    expect(placesFoundBy(theoryConnected, files)).toEqual([placeOf(files, path, 'id: talking'), placeOf(files, path, 'id: friends')])
  })

  test('finds a kind of node that is missing', () => {
    const files = edit(smallKnowledge(), path, 'id: friends, kind: result', 'id: friends, kind: effect')
    expect(placesFoundBy(theoryConnected, files)).toEqual([placeOf(files, path, 'nodes:')])
  })
})
