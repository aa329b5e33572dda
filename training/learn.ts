import type { PlacedExample } from '../knowledge/examples.ts'
import type { Knowledge } from '../knowledge/schema.ts'
import { holds } from './holds.ts'
import type { Table } from './rows.ts'
import { type Fit, fit as fitOne, type Settings } from './svm.ts'

/** Chosen by cross-validation on the careful examples; see docs/understanding.md. */
export const SETTINGS: Settings = { cost: 0.5, rounds: 10, seed: 1 }
/** A careful example counts as much as three raw ones. */
const CARE = 3
/** Weights that round to less than this many steps of 127 are left out of the model file. */
export const SMALLEST_WEIGHT = 16

export const OUTCOMES = ['urgent', 'refer', 'outside', 'clarify'] as const

/** What is learned: every problem, target group and topic, and the ways an answer may end other than plainly. */
export function listConcepts(knowledge: Knowledge): string[] {
  return [
    ...knowledge.problems.map(p => `problems/${p.id}`),
    ...knowledge.groups.map(g => `groups/${g.id}`),
    ...knowledge.topics.map(t => `topics/${t.id}`),
    ...OUTCOMES.map(o => `outcome/${o}`),
  ]
}

/** Learns one concept from all examples that say yes or no to it, without those that are left out. */
export function fitConcept(
  concept: string,
  examples: readonly PlacedExample[],
  table: Table,
  isLeftOut: (index: number) => boolean = () => false,
): Fit {
  const rows: Table['rows'][number][] = []
  const isOne: boolean[] = []
  const care: number[] = []
  examples.forEach((example, i) => {
    const held = holds(example, concept)
    const row = table.rows[i]
    if (held === undefined || !row || isLeftOut(i)) return
    rows.push(row)
    isOne.push(held)
    care.push(example.isCareful ? CARE : 1)
  })
  return fitOne(rows, isOne, care, table.size, SETTINGS)
}
