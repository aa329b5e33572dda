import { describe, expect, test } from 'vitest'
import { linksResolve } from '../../../knowledge/checks/links-resolve.ts'
import { edit, type Files, loadFiles, placeOf, placesFoundBy, smallKnowledge } from '../fixture.ts'

describe('links-resolve', () => {
  test('passes when every id exists', () => {
    expect(placesFoundBy(linksResolve, smallKnowledge())).toEqual([])
  })

  test.each([
    ['the approach of a problem', 'problems/dark-evenings.yaml', '  - approach: lantern-walk', '  - approach: lost'],
    ['a linked problem', 'problems/dark-evenings.yaml', '  - problem: no-lantern', '  - problem: lost'],
    ['the parent of a group', 'groups/new-neighbours.yaml', 'parents: [neighbours]', 'parents: [lost]'],
    ['a fit in advice', 'approaches/lantern-walk.yaml', 'groups: [new-neighbours]', 'groups: [lost]'],
    ['a fit in steps', 'approaches/lantern-walk.yaml', 'problems: [no-lantern]', 'problems: [lost]'],
    ['an arrow', 'approaches/lantern-walk.yaml', 'to: friends, basis', 'to: lost, basis'],
    ['the case of an activity', 'activities/evening-walk.yaml', 'cases: [street-nine]', 'cases: [lost]'],
    ['the evidence of an activity', 'activities/evening-walk.yaml', 'evidence: [ev-lanterns]', 'evidence: [lost]'],
    ['the activity of a case', 'cases/street-nine.yaml', 'activities: [evening-walk]', 'activities: [lost]'],
    ['the activity of evidence', 'evidence/ev-lanterns.yaml', 'activities: [evening-walk]', 'activities: [lost]'],
    ['a fit in a topic', 'topics/inviting.yaml', 'groups: [new-neighbours]', 'groups: [lost]'],
    ['the topic of a practice point', 'practice/knock-twice.yaml', 'topics: [inviting]', 'topics: [lost]'],
    ['what a scenario meets', 'scenarios/key-under-the-mat.yaml', 'cases: [street-nine]', 'cases: [lost]'],
    [
      'what a scenario asks by ids',
      'scenarios/key-under-the-mat.yaml',
      'context: { problems: [dark-evenings]',
      'context: { problems: [lost]',
    ],
    ['a signpost', 'notices/in-danger.yaml', 'signposts: [night-watch]', 'signposts: [lost]'],
    ['what an option sets', 'considerations/what-presses.yaml', 'sets: no-lantern', 'sets: lost'],
    ['the concept of words', 'words/topics-inviting.yaml', 'id: inviting', 'id: lost'],
  ])('finds %s that does not exist', (_, path, old, broken) => {
    const files = rename(edit(smallKnowledge(), path, old, broken))
    expect(placesFoundBy(linksResolve, files)).toEqual([placeOf(files, path.replace('topics-inviting', 'topics-lost'), 'lost')])
  })

  test('finds an unknown outcome', () => {
    const text = String(smallKnowledge().get('words/topics-inviting.yaml')).replace(
      '{ kind: topics, id: inviting }',
      '{ kind: outcome, id: maybe }',
    )
    expect(placesFoundBy(linksResolve, new Map(smallKnowledge()).set('words/maybe.yaml', text))).toEqual(['words/maybe.yaml:1'])
  })

  test('finds a group that is its own ancestor', () => {
    const files = edit(smallKnowledge(), 'groups/neighbours.yaml', 'parents: []', 'parents: [new-neighbours]')
    expect(placesFoundBy(linksResolve, files)).toEqual(['groups/neighbours.yaml:4', 'groups/new-neighbours.yaml:4'])
  })

  test('does not blame the links to a file that is broken', () => {
    const loaded = loadFiles(edit(smallKnowledge(), 'groups/neighbours.yaml', 'parents: []', 'parents: none'))
    expect(loaded.problems).toHaveLength(1)
    expect(linksResolve.run(loaded, '')).toEqual([])
  })
})

// The file of words carries the id in its name.
function rename(files: Files): Files {
  const words = files.get('words/topics-inviting.yaml')
  if (typeof words !== 'string' || !words.includes('lost')) return files
  const renamed = new Map(files).set('words/topics-lost.yaml', words)
  renamed.delete('words/topics-inviting.yaml')
  return renamed
}
