import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { compileKnowledge } from '../knowledge/compile.ts'
import { type PlacedExample, readExamples } from '../knowledge/examples.ts'
import type { Knowledge } from '../knowledge/schema.ts'
import { type Table, tabulate } from './rows.ts'

export type Lesson = {
  readonly knowledge: Knowledge
  readonly examples: readonly PlacedExample[]
  readonly table: Table
  /** 16 hexadecimal digits, another when anything that is learned from is another: an example, its labels, a word list, how words are read. */
  readonly fingerprint: string
}

/** Everything that is learned from, read from the folder of the house. @throws when a knowledge file is wrong */
export function readLesson(): Lesson {
  const folder = fileURLToPath(new URL('../knowledge', import.meta.url))
  const knowledge = compileKnowledge(folder)
  const examples = readExamples(`${folder}/examples`)
  const table = tabulate(
    examples.map(e => e.t),
    knowledge,
  )
  return { knowledge, examples, table, fingerprint: fingerprintOf(examples, table) }
}

function fingerprintOf(examples: readonly PlacedExample[], { rows, voices, size }: Table): string {
  const hash = createHash('sha256').update(JSON.stringify([voices, size]))
  for (const [i, { outcome, problems, groups, topics, maybe, isCareful }] of examples.entries()) {
    hash.update(JSON.stringify([outcome, problems, groups, topics, maybe, isCareful]))
    for (const part of [rows[i]?.at, rows[i]?.value]) if (part) hash.update(part)
  }
  return hash.digest('hex').slice(0, 16)
}
