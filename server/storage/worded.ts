import { type Compilable, CompiledQuery, type Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** A query that is put into the database's words once, because finding the words takes longer than running it. */
export type Worded<Row> = (tables: Kysely<Tables>, parameters: readonly unknown[]) => Promise<readonly Row[]>

/**
 * Puts a query into words.
 * @param query with any values; each time it runs its own are given, in the order in which they stand in it
 * @example const find = wordOnce(db.selectFrom('workshops').select('id').where('code', '=', '')); await find(db, ['482913077'])
 */
export function wordOnce<Row>(query: Compilable<Row>): Worded<Row> {
  const { sql, parameters: any } = query.compile()
  return async (tables, parameters) => {
    if (parameters.length !== any.length) throw new Error(`${parameters.length} values for a query of ${any.length}`)
    return (await tables.executeQuery<Row>(CompiledQuery.raw(sql, [...parameters]))).rows
  }
}
