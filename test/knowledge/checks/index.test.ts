import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkKnowledge, checks } from '../../../knowledge/checks/index.ts'
import { completeKnowledge, loadFiles, smallKnowledge, TODAY } from '../fixture.ts'

const notRules = ['check', 'index', 'vocabulary']

describe('the list of checks', () => {
  test('holds every rule in the folder, under the name of its file, in order', () => {
    const files = readdirSync('knowledge/checks')
      .filter(name => name.endsWith('.ts'))
      .map(name => name.replace('.ts', ''))
    expect(checks.map(check => check.name)).toEqual(files.filter(name => !notRules.includes(name)).sort())
  })

  test.each(checks.map(check => check.name))('%s has a test of its own', name => {
    expect(existsSync(`test/knowledge/checks/${name}.test.ts`)).toBe(true)
  })

  test('complete knowledge passes all of them', () => {
    expect(checkKnowledge(loadFiles(completeKnowledge()), TODAY)).toEqual({ errors: [], warnings: [] })
  })

  test('nothing at all fails without throwing', () => {
    const { errors, warnings } = checkKnowledge(loadFiles(new Map()), TODAY)
    expect(errors.length).toBeGreaterThan(0)
    expect(warnings).toEqual([])
  })

  test('an old number is a warning, a lack of files an error', () => {
    const { errors, warnings } = checkKnowledge(loadFiles(smallKnowledge()), '2030-01-01')
    expect(new Set(errors.map(error => error.rule))).toEqual(
      new Set(['at-least-60-practice-points', 'scenarios-meet-everything', 'vocabulary-complete']),
    )
    expect(new Set(warnings.map(warning => warning.rule))).toEqual(new Set(['signposts-fresh']))
  })
})
