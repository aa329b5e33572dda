// The written experience: labelled utterances below knowledge/examples, one JSON object a line.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lang } from '../knowledge/schema.ts'

/** One utterance with what it means. `maybe`: what an expert might also accept; it teaches nothing either way. */
export type Example = {
  readonly t: string
  readonly lang: Lang
  readonly problems: readonly string[]
  readonly groups: readonly string[]
  readonly topics: readonly string[]
  readonly outcome: string
  readonly maybe?: { readonly problems?: readonly string[]; readonly groups?: readonly string[]; readonly topics?: readonly string[] }
  /** file it stands in */
  readonly file: string
  /** labelled by the conventions of the question sets: counts more, and is what cross-validation is held against */
  readonly isCareful: boolean
}

/** Reads all examples, in the order of file names and lines. */
export function readExamples(folder: string): Example[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.jsonl'))
    .sort()
    .flatMap(file =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter(line => line.trim() !== '')
        .map(line => ({ ...(JSON.parse(line) as Omit<Example, 'file' | 'isCareful'>), file, isCareful: file.startsWith('asked-') })),
    )
}

const KINDS = ['problems', 'groups', 'topics'] as const

/** Whether an example holds a concept: yes, no, or not to be learned from. */
export function holds(example: Example, concept: string): boolean | undefined {
  const [kind, id] = concept.split('/') as [string, string]
  if (kind === 'outcome') return example.outcome === id
  const known = KINDS.find(k => k === kind)
  if (!known) return false
  if (example[known].includes(id)) return true
  return example.maybe?.[known]?.includes(id) ? undefined : false
}
