import type { SqliteDatabase } from 'kysely'
import type Libsql from 'libsql'

type Statement = ReturnType<SqliteDatabase['prepare']>

const MOST_STATEMENTS = 200

/** A database of SQLite that reads each statement once. They are few, and reading one takes as long as running it. */
export function keepStatements(database: Libsql.Database): SqliteDatabase {
  const kept = new Map<string, Statement>()
  return {
    prepare(text) {
      const known = kept.get(text)
      if (known) return known
      const statement = database.prepare(text) as unknown as Statement
      if (kept.size >= MOST_STATEMENTS) kept.clear()
      if (/^(select|insert|update|delete) /i.test(text)) kept.set(text, statement)
      return statement
    },
    close() {
      kept.clear()
      database.close()
    },
  }
}
