import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
import { migrate } from './migrations.ts'
import type { Tables } from './tables.ts'

const INT8 = 20
const MOST_CONNECTIONS = 10

// Times and counts are far below 2^53; as text they would not add up.
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)),
}

/**
 * Opens PostgreSQL and brings its tables up to date.
 * @param url such as `postgresql://tilgang@db.kommune.dk/tilgang`
 * @param report is told when an idle connection breaks, the next query opens another; and when a newer server has been here
 * @throws {StorageError} when a newer server has changed what this one builds on
 */
export async function openPostgres(url: string, report: (trouble: string) => void): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: MOST_CONNECTIONS, connectionTimeoutMillis: 10_000, types })
  pool.on('error', error => report(`PostgreSQL: ${error.name}`))
  const dialect = new PostgresDialect({
    pool,
    // Whatever the database's own setting: an answered choice is on the disk.
    onCreateConnection: async connection => {
      await connection.executeQuery(CompiledQuery.raw('set synchronous_commit = on'))
    },
  })
  const db = new Kysely<Tables>({ dialect })
  // FULL writes the tables anew, so that no page keeps what was deleted. They are small.
  const erase = async (): Promise<void> => {
    await sql`vacuum (full) workshop_choices, workshop_phones, workshops, counted_questions, counted_concepts, counted_feedback`.execute(db)
  }
  try {
    await migrate(db, report)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return { db, transact: work => db.transaction().execute(work), hasLocks: true, erase, close: () => db.destroy() }
}
