// Small made-up knowledge for the tests of loading, checking and compiling: the folder `small/` keeps every rule that does not count
// files. A test takes it, breaks one thing, and says on which line the fault must be found.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished, vi } from 'vitest'
import { parse, stringify } from 'yaml'
import { FEWEST_PRACTICE_POINTS } from '../../knowledge/checks/at-least-60-practice-points.ts'
import type { Check } from '../../knowledge/checks/check.ts'
import { FEWEST_SCENARIOS } from '../../knowledge/checks/scenarios-meet-everything.ts'
import { vocabulary } from '../../knowledge/checks/vocabulary.ts'
import { type Loaded, loadKnowledge } from '../../knowledge/load.ts'

/** File by file: path below the folder -> what it holds. */
export type Files = Map<string, string | Uint8Array>

/** The day on which all tests take place: a month after the fixture was "checked". */
export const TODAY = '2026-12-20'

// A complete folder is 170 files on two shared cores.
vi.setConfig({ testTimeout: 60_000 })

const small = join(dirname(fileURLToPath(import.meta.url)), 'small')

/** Knowledge with one or two files of each kind, free of faults. */
export function smallKnowledge(): Files {
  const paths = readdirSync(small, { recursive: true, encoding: 'utf8' }).filter(path => /\.(yaml|txt)$/.test(path))
  return new Map(paths.sort().map(path => [path.replaceAll('\\', '/'), readFileSync(join(small, path), 'utf8')]))
}

/** Knowledge that keeps every rule: the small one, and a copy of its first file of the kind for each id of the vocabulary. */
export function completeKnowledge(): Files {
  return new Map((complete ??= completeSmall()))
}

let complete: Files | undefined

function completeSmall(): Files {
  const files = smallKnowledge()
  const points = Array.from({ length: FEWEST_PRACTICE_POINTS }, (_, i) => `point-${i}`)
  for (const [kind, ids] of Object.entries({ ...vocabulary, practice: points })) {
    const model = [...files].find(([path]) => path.startsWith(`${kind}/`))?.[1]
    for (const id of ids) files.set(`${kind}/${id}.yaml`, stringify(rename(parse(String(model)), id)))
  }
  const scenario = parse(String(files.get('scenarios/key-under-the-mat.yaml')))
  for (let i = 0; i < FEWEST_SCENARIOS; i++)
    files.set(`scenarios/family-${i}.yaml`, stringify({ ...(rename(scenario, `family-${i}`) as object), meets: meetings(i) }))
  return files
}

// Together they meet all that scenarios must meet.
function meetings(i: number): unknown {
  const outcome = (['answer', 'urgent', 'outside', 'refer'] as const)[i] ?? 'answer'
  const approaches = vocabulary.approaches.slice(i, i + 1)
  return { outcome, problems: [], groups: ['fathers', 'single-fathers'], approaches, cases: vocabulary.cases, topics: ['role-boundaries'] }
}

// No two files may share a sentence, so each copy's sentences end with its id.
function rename(model: Record<string, unknown>, id: string): unknown {
  const mark = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(mark)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        key,
        (key === 'da' || key === 'en') && typeof one === 'string' ? `${one} (${id})` : mark(one),
      ]),
    )
  }
  return { ...(mark(model) as object), id }
}

/** Replaces a piece of one file; a piece that is not there is a mistake in the test. */
export function edit(files: Files, path: string, old: string, replacement: string): Files {
  const text = files.get(path)
  if (typeof text !== 'string' || !text.includes(old)) throw new Error(`${path} does not hold: ${old}`)
  return new Map(files).set(
    path,
    text.replace(old, () => replacement),
  )
}

/** Writes the files to a folder of their own, which is gone after the test. */
export function writeFolder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'tilgang-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Writes and loads the files. */
export function loadFiles(files: Files): Loaded {
  return loadKnowledge(writeFolder(files))
}

/** What a check finds in the files, each as `problems/dark-evenings.yaml:12`. Faults of reading are a mistake in the test. */
export function placesFoundBy(check: Check, files: Files, today = TODAY): string[] {
  const loaded = loadFiles(files)
  const [problem] = loaded.problems
  if (problem) throw problem
  return check.run(loaded, today).map(({ file, line }) => `${file.slice(loaded.folder.length + 1)}:${line}`)
}

/** The place of a piece of text: `problems/dark-evenings.yaml:12`. */
export function placeOf(files: Files, path: string, piece: string): string {
  const lines = String(files.get(path)).split('\n')
  const i = lines.findIndex(line => line.includes(piece))
  if (i < 0) throw new Error(`${path} does not hold: ${piece}`)
  return `${path}:${i + 1}`
}
