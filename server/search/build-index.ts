import type { BuildRank, Passage } from '../../engine/rank.ts'
import { NoSqlite } from '../storage/driver.ts'
import { buildWithFts5 } from './fts5.ts'
import { buildWithLunr } from './lunr.ts'

/**
 * From here on what FTS5 saves at the start is worth more than the little it answers slower (485 passages: 2.2 s of processor time
 * against 4.2 s; 1,200: 3.2 s against 8.9 s, and 300 MB less). Below it lunr's lists in memory answer faster. The report's own knowledge has 222.
 */
export const MOST_FOR_LUNR = 500

/** Indexes passages with lunr when they are few, and with SQLite's FTS5 when they are many. The order is the same. */
export const buildIndex: BuildRank = passages => indexWith(buildWithFts5)(passages)

/**
 * @param many what many passages are indexed with: where there is no SQLite on this machine, lunr does it, slowly
 */
export const indexWith =
  (many: BuildRank): BuildRank =>
  passages => {
    const all = passages[Symbol.iterator]()
    const first: Passage[] = []
    for (let next = all.next(); !next.done; next = all.next()) {
      first.push(next.value)
      if (first.length <= MOST_FOR_LUNR) continue
      try {
        return many(join(first, all))
      } catch (error) {
        if (!(error instanceof NoSqlite)) throw error
        return buildWithLunr(join(first, all))
      }
    }
    return buildWithLunr(first)
  }

function* join(first: readonly Passage[], rest: Iterator<Passage>): Generator<Passage> {
  yield* first
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value
}
