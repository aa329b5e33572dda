import { describe, expect, test } from 'vitest'
import { noOrphan } from '../../../knowledge/checks/no-orphan.ts'
import { edit, placesFoundBy, smallKnowledge } from '../fixture.ts'

const unlinked = (kind: 'topics' | 'practice' | 'evidence'): [string, string, string][] =>
  ({
    topics: [
      ['topics/inviting.yaml', 'approaches: [lantern-walk]', 'approaches: []'],
      ['topics/inviting.yaml', 'cases: [street-nine]', 'cases: []'],
      ['practice/knock-twice.yaml', 'topics: [inviting]', 'topics: []'],
    ] as [string, string, string][],
    practice: [
      ['practice/knock-twice.yaml', 'problems: [dark-evenings]', 'problems: []'],
      ['practice/knock-twice.yaml', 'approaches: [lantern-walk]', 'approaches: []'],
      ['practice/knock-twice.yaml', 'topics: [inviting]', 'topics: []'],
      ['practice/knock-twice.yaml', 'groups: []', 'groups: [neighbours]'],
    ] as [string, string, string][],
    evidence: [
      ['evidence/ev-lanterns.yaml', 'approaches: [lantern-walk]', 'approaches: []'],
      ['evidence/ev-lanterns.yaml', 'activities: [evening-walk]', 'activities: []'],
      ['activities/evening-walk.yaml', 'evidence: [ev-lanterns]', 'evidence: []'],
    ] as [string, string, string][],
  })[kind]

const cut = (kind: 'topics' | 'practice' | 'evidence') =>
  unlinked(kind).reduce((files, [path, old, broken]) => edit(files, path, old, broken), smallKnowledge())

describe('no-orphan', () => {
  test('passes when something leads to every file', () => {
    expect(placesFoundBy(noOrphan, smallKnowledge())).toEqual([])
  })

  test('finds evidence that nothing names', () => {
    expect(placesFoundBy(noOrphan, cut('evidence'))).toEqual(['evidence/ev-lanterns.yaml:1'])
  })

  test('finds a practice point that only a target group leads to', () => {
    expect(placesFoundBy(noOrphan, cut('practice'))).toEqual(['practice/knock-twice.yaml:1'])
  })

  test('a topic with words can be asked for; without words and links it is lost', () => {
    expect(placesFoundBy(noOrphan, cut('topics'))).toEqual([])
    const files = cut('topics')
    files.delete('words/topics-inviting.yaml')
    expect(placesFoundBy(noOrphan, files)).toEqual(['topics/inviting.yaml:1'])
  })

  test('evidence is found through its activity', () => {
    const files = edit(smallKnowledge(), 'evidence/ev-lanterns.yaml', 'approaches: [lantern-walk]', 'approaches: []')
    expect(placesFoundBy(noOrphan, files)).toEqual([])
  })
})
