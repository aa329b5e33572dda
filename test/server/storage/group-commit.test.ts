import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from '../../../server/storage/database.ts'
import { openSqlite } from '../../../server/storage/sqlite.ts'

let database: Database
beforeEach(async () => {
  database = await openSqlite(':memory:')
})
afterEach(() => database.close())

const make = (code: string, id = code) =>
  database.transact(tables =>
    tables
      .insertInto('workshops')
      .values({
        id,
        code,
        key_hash: '',
        plan: '{}',
        version: 1,
        step: 'lobby',
        is_open: 0,
        scenario: 0,
        ends_at: null,
        made_at: 0,
        begun_at: null,
        expires_at: 9,
      })
      .execute(),
  )
const codes = async () => (await database.db.selectFrom('workshops').select('code').orderBy('code').execute()).map(row => row.code)

test('what is asked for together is written, each with its own result', async () => {
  const numbers = await Promise.all([1, 2, 3].map(n => database.transact(() => Promise.resolve(n * 10))))
  expect(numbers).toEqual([10, 20, 30])
  await Promise.all(['a', 'b', 'c'].map(code => make(code)))
  expect(await codes()).toEqual(['a', 'b', 'c'])
})

test('one that fails takes none of the others with it', async () => {
  const results = await Promise.allSettled([
    make('a'),
    make('a', 'twin'),
    make('b'),
    database.transact(() => Promise.reject(new Error('no'))),
  ])
  expect(results.map(result => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected'])
  expect(await codes()).toEqual(['a', 'b'])
})

test('more than a group are all written', async () => {
  await Promise.all(Array.from({ length: 250 }, (_, n) => make(String(n).padStart(3, '0'))))
  expect(await codes()).toHaveLength(250)
})
