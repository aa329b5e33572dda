import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compileKnowledge, writeCompiled } from '../../knowledge/compile.ts'
import { hashContent } from '../../knowledge/hash.ts'
import { KnowledgeErrors } from '../../knowledge/load.ts'
import { completeKnowledge, edit, loadFiles, smallKnowledge, writeFolder } from './fixture.ts'

const run = (...args: string[]) => spawnSync(process.execPath, ['--import', 'tsx', 'knowledge/compile.ts', ...args], { encoding: 'utf8' })

describe('compiling', () => {
  test('gives the same bytes twice here and once in another process', () => {
    const folder = writeFolder(completeKnowledge())
    const first = writeCompiled(compileKnowledge(folder))
    expect(writeCompiled(compileKnowledge(folder))).toBe(first)
    const out = join(folder, 'out/deep/knowledge.json')
    const { status, stdout, stderr } = run(folder, '--out', out)
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.not.stringContaining(folder) })
    expect(readFileSync(out, 'utf8')).toBe(first)
    expect(stdout).toMatch(/problems 21 · groups 15/)
    expect(existsSync(`${out}.part`)).toBe(false)
  }, 60_000)

  test('what is read from the folder has the fields in the order of what was written', () => {
    const knowledge = compileKnowledge(writeFolder(completeKnowledge()))
    const written = JSON.parse(writeCompiled(knowledge))
    for (const [kind, list] of Object.entries(knowledge)) expect(JSON.stringify(written[kind])).toBe(JSON.stringify(list))
  })

  test('sorts keys and keeps the order of lists', () => {
    const compiled = JSON.parse(writeCompiled(compileKnowledge(writeFolder(completeKnowledge()))))
    expect(Object.keys(compiled)).toEqual(Object.keys(compiled).toSorted())
    expect(Object.keys(compiled.problems[0])).toEqual(Object.keys(compiled.problems[0]).toSorted())
    const approach = compiled.approaches.find((one: { id: string }) => one.id === 'lantern-walk')
    expect(approach.steps.map((step: { en: string }) => step.en)[0]).toBe('Find a lantern that works.')
  })

  test('the hash follows the content, not comments, spacing or the order of fields', () => {
    const hash = (files = smallKnowledge()): string => hashContent(loadFiles(files).knowledge)
    const path = 'glossary/courtyard.yaml'
    expect(hash()).toMatch(/^[0-9a-f]{16}$/)
    expect(hash(edit(smallKnowledge(), path, 'id: courtyard\n', '# a word\n\nid:   courtyard\n'))).toBe(hash())
    expect(hash(edit(edit(smallKnowledge(), path, 'id: courtyard\n', ''), path, 'text:\n', 'id: courtyard\ntext:\n'))).toBe(hash())
    expect(hash(edit(smallKnowledge(), path, 'called a courtyard.', 'called a yard.'))).not.toBe(hash())
  })

  test('freezes what it gives', () => {
    const knowledge = compileKnowledge(writeFolder(completeKnowledge()))
    expect(Object.isFrozen(knowledge)).toBe(true)
    expect(Object.isFrozen(knowledge.problems[0]?.description[0]?.cites)).toBe(true)
  })

  test('throws every fault at once: of reading and of the checks', () => {
    const files = edit(
      edit(completeKnowledge(), 'problems/no-lantern.yaml', 'factor: social', 'factor: bad'),
      'groups/neighbours.yaml',
      'dark@2',
      'dark@99',
    )
    const attempt = (): unknown => compileKnowledge(writeFolder(files))
    expect(attempt).toThrow(KnowledgeErrors)
    expect(attempt).toThrow(
      /groups\/neighbours\.yaml:8: The section "dark" stands on pages 2-5, not on page 99\.\n.*problems\/no-lantern\.yaml:2: factor/,
    )
  })
})

describe('the command line', () => {
  test('--check writes nothing', () => {
    const folder = writeFolder(completeKnowledge())
    const out = join(folder, 'knowledge.json')
    const { status, stdout } = run(folder, '--check', '--out', out)
    expect(status).toBe(0)
    expect(stdout).toMatch(/0 fejl \/ errors .*\nhash [0-9a-f]{16}\n/)
    expect(existsSync(out)).toBe(false)
  }, 30_000)

  test('tells faults in both languages, ends with 1 and writes nothing', () => {
    const folder = writeFolder(edit(completeKnowledge(), 'problems/no-lantern.yaml', 'strength: first', 'strength: weak'))
    const out = join(folder, 'knowledge.json')
    const { status, stderr } = run(folder, '--out', out)
    expect(status).toBe(1)
    expect(stderr).toContain(`${folder}/problems/no-lantern.yaml:13: Ingen tilgang er den første at prøve.`)
    expect(stderr).toContain('No approach is the first to try. Give one of them strength: first. [problem-has-approach]')
    expect(existsSync(out)).toBe(false)
  }, 30_000)

  test.each([['--wrong'], ['/no/such/folder']])(
    '%s ends with 1 and no stack',
    arg => {
      const { status, stderr } = run(arg)
      expect(status).toBe(1)
      expect(stderr).not.toMatch(/\n\s+at /)
    },
    30_000,
  )
})
