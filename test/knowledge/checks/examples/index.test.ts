import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkExamples, exampleChecks } from '../../../../knowledge/checks/examples/index.ts'
import { materialWith } from './material.ts'

describe('the list of rules for examples', () => {
  test('holds every rule in the folder, under the name of its file, in order', () => {
    const files = readdirSync('knowledge/checks/examples').map(name => name.replace('.ts', ''))
    expect(exampleChecks.map(check => check.name)).toEqual(files.filter(name => !['check', 'index'].includes(name)).sort())
  })

  test.each(exampleChecks.map(check => check.name))('%s has a test of its own', name => {
    expect(existsSync(`test/knowledge/checks/examples/${name}.test.ts`)).toBe(true)
  })

  test('a finding is told with its file, its line and its rule', () => {
    const [error] = checkExamples(materialWith([{}, { t: 'ingen lygte nummer 0' }]))
    expect(error).toMatchObject({ file: 'made-up.jsonl', line: 2, rule: 'no-text-twice' })
  })
})
