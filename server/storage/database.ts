// What both databases have in common, so that the storage is written once.
import type { Kysely, SelectQueryBuilder } from 'kysely'
import type { Transact } from './group-commit.ts'
import type { Tables } from './tables.ts'

export type Database = {
  readonly db: Kysely<Tables>
  /** how a transaction is run */
  readonly transact: Transact
  /** rows are locked one by one; otherwise a transaction has the whole database */
  readonly hasLocks: boolean
  /** leaves nothing of what was deleted in any file */
  readonly erase: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Holds a row until the transaction ends: to `write` it, or to `read` it while nobody writes it. */
export const lockRow = <Output>(
  query: SelectQueryBuilder<Tables, 'workshops', Output>,
  mode: 'read' | 'write',
  hasLocks: boolean,
): SelectQueryBuilder<Tables, 'workshops', Output> => (hasLocks ? (mode === 'write' ? query.forNoKeyUpdate() : query.forShare()) : query)
