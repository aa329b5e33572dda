// What the counts need of a storage: rows are added up, summed over days, and deleted by age.
import { type Insertable, type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

type Row<T extends keyof Tables> = Readonly<Insertable<Tables[T]>>

/** What was counted since it was last added. Days are written as `2026-11-28`. */
export type NewCounts = {
  readonly questions: readonly Row<'counted_questions'>[]
  readonly concepts: readonly Row<'counted_concepts'>[]
  readonly feedback: readonly Row<'counted_feedback'>[]
}

/** What was counted in a span of days: questions day by day, all else summed over the span. */
export type KeptCounts = {
  readonly questions: readonly Row<'counted_questions'>[]
  readonly concepts: readonly Omit<Row<'counted_concepts'>, 'day'>[]
  readonly feedback: readonly Omit<Row<'counted_feedback'>, 'day' | 'lang' | 'outcome'>[]
}

export type CountStore = {
  /** Adds to what is there: all of it, or nothing when it fails. */
  readonly add: (counts: NewCounts) => Promise<void>
  /** Both days are part of the span. */
  readonly read: (from: string, to: string) => Promise<KeptCounts>
  /** Removes what is older than a day and leaves nothing of it behind. @returns whether there was anything */
  readonly purge: (before: string) => Promise<boolean>
}

const TABLES = ['counted_questions', 'counted_concepts', 'counted_feedback'] as const

/** Makes the storage of the counts in an open database. */
export const createCountStore = ({ db, transact, erase }: Pick<Database, 'db' | 'transact' | 'erase'>): CountStore => ({
  // Row by row and in order: two servers that add at once wait for each other, and never both.
  add: ({ questions, concepts, feedback }) =>
    transact(async tables => {
      for (const row of inOrder(questions)) await addQuestions(tables, row)
      for (const row of inOrder(concepts)) await addConcepts(tables, row)
      for (const row of inOrder(feedback)) await addFeedback(tables, row)
    }),

  async read(from, to) {
    const total = sql<number>`sum(count)`.as('count')
    const [questions, concepts, feedback] = await Promise.all([
      db
        .selectFrom('counted_questions')
        .select(['day', 'lang', 'outcome', 'count'])
        .where('day', '>=', from)
        .where('day', '<=', to)
        .orderBy('day')
        .execute(),
      db
        .selectFrom('counted_concepts')
        .select(['kind', 'id', 'outcome', total])
        .where('day', '>=', from)
        .where('day', '<=', to)
        .groupBy(['kind', 'id', 'outcome'])
        .execute(),
      db
        .selectFrom('counted_feedback')
        .select(['approach', 'judgement', total])
        .where('day', '>=', from)
        .where('day', '<=', to)
        .groupBy(['approach', 'judgement'])
        .execute(),
    ])
    return { questions, concepts, feedback }
  },

  async purge(before) {
    let gone = 0n
    for (const table of TABLES) gone += (await db.deleteFrom(table).where('day', '<', before).executeTakeFirst()).numDeletedRows
    if (gone > 0n) await erase()
    return gone > 0n
  },
})

const inOrder = <T extends object>(rows: readonly T[]): T[] => {
  const keyOf = (row: T): string => Object.values(row).join(' ')
  return [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

const addQuestions = (tables: Kysely<Tables>, row: Row<'counted_questions'>) =>
  tables
    .insertInto('counted_questions')
    .values(row)
    .onConflict(conflict =>
      conflict
        .columns(['day', 'lang', 'outcome'])
        .doUpdateSet(e => ({ count: e('counted_questions.count', '+', e.ref('excluded.count')) })),
    )
    .execute()

const addConcepts = (tables: Kysely<Tables>, row: Row<'counted_concepts'>) =>
  tables
    .insertInto('counted_concepts')
    .values(row)
    .onConflict(conflict =>
      conflict
        .columns(['day', 'kind', 'id', 'outcome'])
        .doUpdateSet(e => ({ count: e('counted_concepts.count', '+', e.ref('excluded.count')) })),
    )
    .execute()

const addFeedback = (tables: Kysely<Tables>, row: Row<'counted_feedback'>) =>
  tables
    .insertInto('counted_feedback')
    .values(row)
    .onConflict(conflict =>
      conflict
        .columns(['day', 'lang', 'outcome', 'approach', 'judgement'])
        .doUpdateSet(e => ({ count: e('counted_feedback.count', '+', e.ref('excluded.count')) })),
    )
    .execute()
