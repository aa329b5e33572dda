// The contract of the counts' storage, held against SQLite and PostgreSQL.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CountStore, createCountStore, type NewCounts } from '../../../server/storage/count-store.ts'
import type { Database } from '../../../server/storage/database.ts'
import { openSqlite } from '../../../server/storage/sqlite.ts'
import { bothDatabases } from './databases.ts'

const databases = bothDatabases()

const on = (day: string, count = 1): NewCounts => ({
  questions: [{ day, lang: 'da', outcome: 'answer', count }],
  concepts: [
    { day, kind: 'problems', id: 'debt', outcome: 'answer', count },
    { day, kind: 'groups', id: 'debt', outcome: 'outside', count },
  ],
  feedback: [{ day, lang: 'da', outcome: 'answer', approach: '', judgement: 'yes', count }],
})
const NOTHING = { questions: [], concepts: [], feedback: [] }

describe.each(databases)('%s', (_, isHere, open) => {
  describe.skipIf(!isHere)('as a storage of counts', () => {
    let database: Database
    let store: CountStore
    beforeEach(async () => {
      database = await open()
      store = createCountStore(database)
    })
    afterEach(() => database.close())

    test('adds up what comes again', async () => {
      await store.add(on('2026-11-01', 2))
      await store.add(on('2026-11-01', 3))
      const { questions, concepts, feedback } = await store.read('2026-11-01', '2026-11-01')
      expect(questions).toEqual([{ day: '2026-11-01', lang: 'da', outcome: 'answer', count: 5 }])
      expect(concepts).toHaveLength(2)
      expect(concepts).toContainEqual({ kind: 'problems', id: 'debt', outcome: 'answer', count: 5 })
      expect(feedback).toEqual([{ approach: '', judgement: 'yes', count: 5 }])
    })

    test('reads a span with both its days: questions day by day, the rest summed', async () => {
      for (const day of ['2026-10-31', '2026-11-01', '2026-11-02', '2026-11-03']) await store.add(on(day))
      const { questions, concepts, feedback } = await store.read('2026-11-01', '2026-11-02')
      expect(questions.map(row => row.day)).toEqual(['2026-11-01', '2026-11-02'])
      expect(concepts.map(row => row.count)).toEqual([2, 2])
      expect(feedback.map(row => row.count)).toEqual([2])
    })

    test('many servers that add at once lose nothing', async () => {
      await Promise.all(Array.from({ length: 20 }, () => store.add(on('2026-11-01'))))
      expect((await store.read('2026-11-01', '2026-11-01')).questions[0]?.count).toBe(20)
    })

    test('adds all of it or nothing', async () => {
      const broken = { ...on('2026-11-01'), feedback: [{ ...on('2026-11-01').feedback[0], judgement: null }] } as unknown as NewCounts
      await expect(store.add(broken)).rejects.toThrow()
      expect(await store.read('2026-11-01', '2026-11-01')).toEqual(NOTHING)
    })

    test('removes what is older than a day, and says whether there was anything', async () => {
      await store.add(on('2026-10-31'))
      await store.add(on('2026-11-01'))
      expect(await store.purge('2026-11-01')).toBe(true)
      expect(await store.read('2026-01-01', '2026-12-31')).toEqual(await store.read('2026-11-01', '2026-11-01'))
      expect(await store.purge('2026-11-01')).toBe(false)
    })
  })
})

test('what is removed is in no file of SQLite any more', async () => {
  const home = mkdtempSync(join(tmpdir(), 'tilgang-erased-'))
  const database = await openSqlite(join(home, 'workshops.db'))
  const store = createCountStore(database)
  const holding = (text: string): string[] => readdirSync(home).filter(file => readFileSync(join(home, file)).includes(text))
  await store.add({ ...NOTHING, concepts: [{ day: '2025-01-01', kind: 'problems', id: 'grantraesproblem', outcome: 'answer', count: 1 }] })
  expect(holding('grantraesproblem').length).toBeGreaterThan(0)
  await store.purge('2026-01-01')
  expect(holding('grantraesproblem')).toEqual([])
  await database.close()
  rmSync(home, { recursive: true })
})
