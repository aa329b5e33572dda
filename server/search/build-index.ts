import type { BuildRank, Passage } from '../../engine/rank.ts'
import { buildWithFts5 } from './fts5.ts'
import { buildWithLunr } from './lunr.ts'

/** TODO */
export const MOST_FOR_LUNR = 500

/** Indexes passages with lunr when they are few, and with SQLite's FTS5 when they are many. The order is the same. */
export const buildIndex: BuildRank = passages => {
  const all = passages[Symbol.iterator]()
  const first: Passage[] = []
  for (let next = all.next(); !next.done; next = all.next()) {
    first.push(next.value)
    if (first.length > MOST_FOR_LUNR) return buildWithFts5(join(first, all))
  }
  return buildWithLunr(first)
}

function* join(first: readonly Passage[], rest: Iterator<Passage>): Generator<Passage> {
  yield* first
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value
}
