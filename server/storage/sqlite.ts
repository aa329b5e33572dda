import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Dialect, Kysely, SqliteDialect, sql } from 'kysely'
import type { Database } from './database.ts'
import { loadSqlite } from './driver.ts'
import { groupCommits } from './group-commit.ts'
import { keepStatements } from './kept-statements.ts'
import { migrate } from './migrations.ts'
import type { Tables } from './tables.ts'

// FULL: a transaction is on the disk before it is answered. secure_delete: what is deleted is overwritten. Temporary files never touch the disk.
const PRAGMAS = [
  'busy_timeout = 5000',
  'journal_mode = WAL',
  'synchronous = FULL',
  'secure_delete = ON',
  'foreign_keys = ON',
  'temp_store = MEMORY',
]

/**
 * Opens a file of SQLite, makes it and its folder when they are not there, and brings its tables up to date.
 * Only whoever runs the server may read it.
 * @param file `:memory:` keeps everything in memory
 * @param report is told when a newer server has been here
 * @throws {StorageError} when a newer server has changed what this one builds on, or there is no SQLite on this machine
 */
export async function openSqlite(file: string, report: (trouble: string) => void = () => {}): Promise<Database> {
  const Sqlite = loadSqlite()
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const database = new Sqlite(file)
  if (file !== ':memory:') chmodSync(file, 0o600)
  for (const pragma of PRAGMAS) database.pragma(pragma)
  const db = new Kysely<Tables>({ dialect: inTransactions(new SqliteDialect({ database: keepStatements(database) })) })
  const erase = async (): Promise<void> => {
    await sql`vacuum`.execute(db)
    await sql`pragma wal_checkpoint(truncate)`.execute(db)
  }
  try {
    await migrate(db, report)
  } catch (error) {
    await db.destroy()
    throw error
  }
  // What a process that was killed had deleted, but not yet wiped out.
  await erase()
  const together = groupCommits(db)
  const isThere = lookAfter(file)
  // Into a file that was deleted SQLite goes on writing, and nobody would find it again: what cannot be kept is not acknowledged.
  const transact: Database['transact'] = work =>
    isThere() ? together(work) : Promise.reject(new Error('the file of the workshops is gone'))
  return { db, transact, hasLocks: false, erase, close: () => db.destroy() }
}

/** @returns whether the file is still the one that was opened */
function lookAfter(file: string): () => boolean {
  if (file === ':memory:') return () => true
  const opened = statSync(file).ino
  return () => statSync(file, { throwIfNoEntry: false })?.ino === opened
}

// SQLite changes tables inside transactions very well; kysely only does not count on it.
const inTransactions = (dialect: Dialect): Dialect => ({
  createDriver: () => dialect.createDriver(),
  createQueryCompiler: () => dialect.createQueryCompiler(),
  createIntrospector: db => dialect.createIntrospector(db),
  createAdapter: () => Object.defineProperty(dialect.createAdapter(), 'supportsTransactionalDdl', { value: true }),
})
