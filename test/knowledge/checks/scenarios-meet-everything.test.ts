import { describe, expect, test } from 'vitest'
import { scenariosMeetEverything } from '../../../knowledge/checks/scenarios-meet-everything.ts'
import { completeKnowledge, type Files, loadFiles, TODAY } from '../fixture.ts'

const found = (files: Files): string[] => scenariosMeetEverything.run(loadFiles(files), TODAY).map(({ en }) => en)
const without = (...numbers: number[]): Files => {
  const files = completeKnowledge()
  for (const i of numbers) files.delete(`scenarios/family-${i}.yaml`)
  return files
}
const change = (old: string, replacement: string): Files =>
  new Map(
    [...completeKnowledge()].map(([path, text]) => [
      path,
      path.startsWith('scenarios/') ? String(text).replaceAll(old, replacement) : text,
    ]),
  )

describe('scenarios-meet-everything', () => {
  test('passes when all is met', () => {
    expect(found(completeKnowledge())).toEqual([])
  })

  test('counts', () => {
    expect(found(without(10, 11))).toEqual(['There are 11 scenarios. Write at least 12.'])
  })

  test('finds an approach that stands first nowhere, and an ending that nobody meets', () => {
    expect(found(without(1))).toEqual([
      'No scenario meets the approach "network" first. Write one.',
      'No scenario meets danger (outcome: urgent). Write one.',
    ])
  })

  test.each([
    ['- soenderborg', '- struer', 'the case "soenderborg"'],
    ['outcome: outside', 'outcome: answer', 'something that is not in the report (outcome: outside)'],
    ['outcome: refer', 'outcome: answer', 'something that belongs with others (outcome: refer)'],
    ['- role-boundaries', '- recruitment', 'the limits of the role (topics: role-boundaries)'],
    ['- fathers', '- mothers', 'fathers (groups: fathers)'],
    ['- single-fathers', '- single-mothers', 'single fathers (groups: single-fathers)'],
  ])('misses %s', (old, replacement, what) => {
    expect(found(change(old, replacement))).toEqual([`No scenario meets ${what}. Write one.`])
  })
})
