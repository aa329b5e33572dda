// The real examples and associations: one test a rule and a file, so that the red line names them.
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { TRIALS } from '../../knowledge/check.ts'
import { exampleChecks } from '../../knowledge/checks/examples/index.ts'
import { gatherMaterial } from '../../knowledge/checks/reading/material.ts'
import { loadKnowledge, showFinding } from '../../knowledge/load.ts'

const material = gatherMaterial('knowledge', loadKnowledge('knowledge'), TRIALS)
const findings = exampleChecks.map(check => ({ check, found: check.run(material) }))
const files = [
  ...readdirSync('knowledge/examples')
    .filter(name => name.endsWith('.jsonl'))
    .sort()
    .map(name => `knowledge/examples/${name}`),
  'knowledge/associations/da.tsv',
  'knowledge/associations/en.tsv',
]

test('there is something to look at', () => {
  expect(material.examples.length).toBeGreaterThan(10_000)
  expect(material.associations.length).toBeGreaterThan(10_000)
  expect(material.questions.length).toBeGreaterThan(150)
})

describe.each(files)('%s', file => {
  test.each(findings.map(({ check, found }) => [check.name, found] as const))('%s', (_, found) => {
    expect(found.filter(finding => finding.file === file).map(showFinding)).toEqual([])
  })
})
