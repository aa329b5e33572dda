import type { PlacedExample } from '../knowledge/examples.ts'
import { holds } from './holds.ts'
import { fitConcept } from './learn.ts'
import type { Table } from './rows.ts'
import { dot } from './svm.ts'

/** The scores that one concept's classifiers gave to careful examples that they had not seen. */
export type Validated = { readonly concept: string; readonly scores: readonly { readonly score: number; readonly held: boolean }[] }

const FOLDS = 3
/** Neighbouring lines often come in pairs (Danish and English, two wordings): they stay together. */
const TOGETHER = 5

/** Three-fold cross-validation of a concept on the careful examples; the raw ones are always learned from. */
export function crossValidate(concept: string, examples: readonly PlacedExample[], table: Table): Validated {
  const fold = examples.map((e, i) => (e.isCareful ? Math.floor(i / TOGETHER) % FOLDS : -1))
  const scores: { score: number; held: boolean }[] = []
  for (let f = 0; f < FOLDS; f++) {
    const learned = fitConcept(concept, examples, table, i => fold[i] === f)
    examples.forEach((example, i) => {
      const held = holds(example, concept)
      const row = table.rows[i]
      if (fold[i] === f && held !== undefined && row) scores.push({ score: dot(learned, row), held })
    })
  }
  return { concept, scores }
}
