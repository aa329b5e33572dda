// What whoever edits layers is told by the command.
import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { checkFolders } from '../../../knowledge/layers/index.ts'
import { type Files, TODAY, writeFolder } from '../fixture.ts'
import { base, smallLayer } from './small-layer.ts'

const told = (files: Files, today = TODAY) => checkFolders(base, [writeFolder(files)], today)

describe('layers are checked', () => {
  test('what was read is counted', () => {
    const { errors, warnings, counts } = told(smallLayer())
    expect([errors, warnings]).toEqual([[], []])
    expect(counts).toEqual([
      expect.stringMatching(/: offers 1 · activities 1 · cases 1 · evidence 1 · practice 1 · words 1 · scenarios 1 · signposts 1$/),
    ])
  })

  test('faults of the numbers are told beside all others', () => {
    const files = smallLayer().set('practice/bring-matches.yaml', '').set('signposts.yaml', 'checked: 2026-10-01\nnumre: []\n')
    expect(told(files).errors.map(({ file, line }) => `${file.split('/').at(-1)}:${line}`)).toEqual([
      'bring-matches.yaml:1',
      'signposts.yaml:2',
    ])
  })

  test('numbers that nobody has tried for a year are told, and a day that is yet to come', () => {
    const posts = (day: string): Files => smallLayer().set('signposts.yaml', `# numre\nchecked: ${day}\n`)
    expect(
      told(posts('2025-12-01')).warnings.map(({ file, line, da, rule }) => `${file.split('/').at(-1)}:${line}: ${da} ${rule}`),
    ).toEqual([
      'signposts.yaml:2: checked: sidst tjekket 2025-12-01, for 384 dage siden. Se efter, om det stadig passer, og ret datoen. local-overdue',
    ])
    expect(told(posts('2026-12-21')).errors.map(({ rule }) => rule)).toEqual(['local-checked-before'])
  })
})

describe('npm run knowledge:check', () => {
  const run = (...folders: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'knowledge/check.ts', ...folders], {
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }

  test('on the example: nothing is wrong, and what is overdue is only a warning', () => {
    const { status, stdout, stderr } = run('examples/fjordby')
    expect(stderr).toContain('examples/fjordby/offers/feriehjaelp.yaml:7: checked: sidst tjekket 2025-09-15')
    expect(stdout).toMatch(/^examples\/fjordby: offers 23 · .*\n0 fejl \/ errors · \d+ advarsler \/ warnings\n$/)
    expect(status).toBe(0)
  })

  test('with a fault: the place, what is wrong and what to do in both languages, and the exit code', () => {
    const folder = writeFolder(smallLayer())
    const { status, stdout, stderr } = run(folder)
    // The small layer speaks of problems that only the small knowledge has.
    expect(stderr).toContain(`${folder}/offers/lantern-shop.yaml:6: problems: "dark-evenings" findes ikke.`)
    expect(stderr).toMatch(/^ {4}problems: "dark-evenings" does not exist\. .*\[local-links-resolve\]$/m)
    expect(stdout).toMatch(/\d+ fejl \/ errors · 0 advarsler/)
    expect(status).toBe(1)
  })

  test('what it cannot be run on has another exit code', () => {
    expect(run('nowhere')).toMatchObject({ status: 2, stderr: 'nowhere: mappen findes ikke / the folder does not exist\n' })
    expect(run('docs', 'deploy')).toMatchObject({ status: 2, stderr: expect.stringContaining('kun én af mapperne') })
    expect(run('--strange')).toMatchObject({ status: 2, stderr: expect.stringContaining('Brug / Usage') })
  })
})
