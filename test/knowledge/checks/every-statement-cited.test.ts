import { describe, expect, test } from 'vitest'
import { everyStatementCited } from '../../../knowledge/checks/every-statement-cited.ts'
import { edit, loadFiles, placeOf, placesFoundBy, smallKnowledge } from '../fixture.ts'

describe('every-statement-cited', () => {
  test('passes when every sentence names its place', () => {
    expect(placesFoundBy(everyStatementCited, smallKnowledge())).toEqual([])
  })

  test('finds a footnote that stands alone', () => {
    const files = edit(smallKnowledge(), 'evidence/ev-lanterns.yaml', 'cites: [walks@9, note-1]', 'cites: [note-1]')
    expect(placesFoundBy(everyStatementCited, files)).toEqual([placeOf(files, 'evidence/ev-lanterns.yaml', 'cites: [note-1]')])
  })

  test.each([
    ['does not say that it is ours', 'cites: [walks@7]'],
    ['does not show what it rests on', 'cites: [beside-practice]'],
  ])('finds a reading of ours that %s', (_, broken) => {
    const files = edit(smallKnowledge(), 'problems/no-lantern.yaml', 'cites: [walks@7, beside-practice]', broken)
    expect(placesFoundBy(everyStatementCited, files)).toEqual([placeOf(files, 'problems/no-lantern.yaml', broken)])
  })

  test('a misjudgement must say that its reason is ours', () => {
    const path = 'scenarios/key-under-the-mat.yaml'
    const files = edit(smallKnowledge(), path, 'cites: [walks@6, beside-practice]', 'cites: [walks@6]')
    expect(placesFoundBy(everyStatementCited, files)).toEqual([placeOf(files, path, 'cites: [walks@6]')])
  })

  test('a sentence without any source does not even load', () => {
    const files = edit(smallKnowledge(), 'groups/neighbours.yaml', 'cites: [dark@2]', 'cites: []')
    expect(loadFiles(files).problems.map(problem => problem.message)).toEqual([
      expect.stringMatching(/groups\/neighbours\.yaml:8: description › 1 › cites: needs at least one entry, but has 0/),
    ])
  })
})
