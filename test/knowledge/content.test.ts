// One test a file of real knowledge, so that the red line names the file, and one a check.
import { describe, expect, test } from 'vitest'
import { checks } from '../../knowledge/checks/index.ts'
import { type Loaded, loadKnowledge, showFinding } from '../../knowledge/load.ts'

const loaded: Loaded = loadKnowledge('knowledge')

describe('each knowledge file has the right shape', () => {
  test.each(loaded.files.map(({ file }) => file))('%s', file => {
    expect(loaded.problems.filter(problem => problem.file === file).map(showFinding)).toEqual([])
  })

  test('and no fault lies outside these files', () => {
    const files = new Set(loaded.files.map(({ file }) => file))
    expect(loaded.problems.filter(problem => !files.has(problem.file)).map(showFinding)).toEqual([])
  })
})

describe('all knowledge together', () => {
  // Warnings depend on the day and are no failure; no error looks at the day.
  test.each(checks.filter(check => check.severity === 'error').map(check => [check.name, check] as const))('%s', (_, check) => {
    expect(check.run(loaded, '').map(showFinding)).toEqual([])
  })
})

test.each(['da', 'en'] as const)('no two things that a question may be about have one label (%s)', lang => {
  const { problems, groups, topics } = loaded.knowledge
  const labels = [problems, groups, topics].flatMap(list => list.map(({ short }) => short[lang]))
  expect(labels.length).toBeGreaterThan(40)
  expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([])
})
