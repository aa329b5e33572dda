import { describe, expect, test } from 'vitest'
import { KnowledgeError, KnowledgeErrors, showFinding } from '../../knowledge/load.ts'
import { kinds } from '../../knowledge/schema.ts'
import { edit, loadFiles, smallKnowledge } from './fixture.ts'

describe('loading', () => {
  test('reads every kind, the sources and the words', () => {
    const { knowledge, problems } = loadFiles(smallKnowledge())
    expect(problems).toEqual([])
    for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) expect(knowledge[kind].length, kind).toBeGreaterThan(0)
    expect(knowledge.sources.report.title).toBe('Lygter i gården')
    expect(knowledge.harmless.en).toEqual(['dark chocolate'])
    expect(knowledge.alarm.da).toEqual(['lyset er helt væk'])
    expect(knowledge.common).toEqual({ da: ['at', 'og'], en: ['and', 'the'] })
  })

  test('sorts each list by id, not as a dictionary would', () => {
    const model = String(smallKnowledge().get('glossary/courtyard.yaml'))
    const files = ['b', 'a-b', 'a', 'a1'].reduce(
      (all, id) => all.set(`glossary/${id}.yaml`, model.replace('id: courtyard', `id: ${id}`)),
      smallKnowledge(),
    )
    expect(loadFiles(files).knowledge.glossary.map(term => term.id)).toEqual(['a', 'a-b', 'a1', 'b', 'courtyard'])
  })

  test('the words of one concept may be spread over files that carry its id in their name', () => {
    const words = String(smallKnowledge().get('words/topics-inviting.yaml'))
    expect(loadFiles(new Map(smallKnowledge()).set('words/inviting-by-phone.yaml', words)).problems).toEqual([])
    expect(loadFiles(new Map(smallKnowledge()).set('words/other.yaml', words)).problems).toHaveLength(1)
  })

  test('tells every fault, in the order of files and lines, in both languages', () => {
    const files = edit(
      edit(smallKnowledge(), 'problems/no-lantern.yaml', 'strength: first', 'strength: best'),
      'problems/dark-evenings.yaml',
      'factor: social',
      'factor: bad',
    )
    const { problems, folder } = loadFiles(files)
    expect(new KnowledgeErrors(problems).message.replaceAll(`${folder}/`, '')).toBe(
      'problems/dark-evenings.yaml:2: factor: "bad" cannot be used. Write one of: social, personal, cultural, family, system, neighbourhood.\n' +
        'problems/no-lantern.yaml:15: approaches › 1 › strength: "best" cannot be used. Write one of: first, strong, weak.',
    )
    expect(problems.map(problem => problem.da)).toEqual([
      expect.stringMatching(/kan ikke bruges/),
      expect.stringMatching(/kan ikke bruges/),
    ])
  })

  test('shows a fault so that its place can be clicked', () => {
    const fault = new KnowledgeError({
      file: 'knowledge/cases/x.yaml',
      line: 12,
      da: 'who: mangler.',
      en: 'who: is missing.',
      rule: 'some-check',
    })
    expect(fault.message).toBe('knowledge/cases/x.yaml:12: who: is missing.')
    expect(showFinding(fault)).toBe('knowledge/cases/x.yaml:12: who: mangler.\n    who: is missing. [some-check]')
  })
})
