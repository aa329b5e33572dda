// Counting: what is added up, when it is kept, and that nothing waits or fails for it.
import { afterEach, describe, expect, test } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { type Countable, type Counts, createCounts } from '../../../server/counts/counts.ts'
import type { CountStore } from '../../../server/storage/count-store.ts'
import { createCountStore } from '../../../server/storage/count-store.ts'
import { openSqlite } from '../../../server/storage/sqlite.ts'
import { house } from '../house.ts'

const NOON = Date.UTC(2026, 10, 28, 11)
const DAY_MS = 86_400_000

const ANSWER: Countable = {
  lang: 'da',
  outcome: 'answer',
  understood: { problems: [{ id: 'dark-evenings' }, { id: 'no-lantern' }], groups: [{ id: 'neighbours' }], topics: [] },
  recommendations: [{ approach: 'lantern-walk' }, { approach: 'shared-lamp' }],
}

const opened: Counts[] = []
afterEach(async () => {
  for (const counts of opened.splice(0)) await counts.close()
})

async function open(special: { store?: CountStore; days?: number } = {}) {
  let now = NOON
  const troubles: string[] = []
  const store = special.store ?? createCountStore(await openSqlite(':memory:'))
  const counts = createCounts({ store, days: special.days ?? 400, clock: () => now, report: trouble => troubles.push(trouble) })
  opened.push(counts)
  const wait = (ms: number): void => {
    now += ms
  }
  return { counts, store, troubles, wait }
}

describe('what is counted', () => {
  test('the question by language and ending; each concept and the first approach by itself', async () => {
    const { counts } = await open()
    counts.countQuestion(ANSWER)
    counts.countQuestion(ANSWER)
    counts.countQuestion({ ...ANSWER, lang: 'en', outcome: 'outside', recommendations: [] })
    const { questions, concepts, from, to } = await counts.read(1)
    expect([from, to]).toEqual(['2026-11-28', '2026-11-28'])
    expect(questions).toContainEqual({ day: '2026-11-28', lang: 'da', outcome: 'answer', count: 2 })
    expect(questions).toContainEqual({ day: '2026-11-28', lang: 'en', outcome: 'outside', count: 1 })
    expect(concepts).toContainEqual({ kind: 'problems', id: 'dark-evenings', outcome: 'answer', count: 2 })
    expect(concepts).toContainEqual({ kind: 'groups', id: 'neighbours', outcome: 'outside', count: 1 })
    expect(concepts.filter(row => row.kind === 'approaches')).toEqual([
      { kind: 'approaches', id: 'lantern-walk', outcome: 'answer', count: 2 },
    ])
  })

  test('feedback by first approach and what was said', async () => {
    const { counts } = await open()
    counts.countFeedback({ lang: 'da', outcome: 'answer', approach: 'lantern-walk' }, 'no')
    counts.countFeedback({ lang: 'da', outcome: 'outside' }, 'missing')
    const { feedback } = await counts.read(1)
    expect(feedback).toHaveLength(2)
    expect(feedback).toContainEqual({ approach: 'lantern-walk', judgement: 'no', count: 1 })
    expect(feedback).toContainEqual({ approach: '', judgement: 'missing', count: 1 })
  })

  test('by the day in Denmark', async () => {
    const { counts, wait } = await open()
    wait(11.5 * 3_600_000) // 22:30 UTC is half past eleven in Denmark
    counts.countQuestion(ANSWER)
    wait(3_600_000)
    counts.countQuestion(ANSWER)
    expect((await counts.read(2)).questions.map(row => row.day)).toEqual(['2026-11-28', '2026-11-29'])
  })
})

test('an exercise or a probe says that it is not to be counted', async () => {
  const { counts } = await open()
  const app = createApp({ ...house, counts })
  for (const path of ['/api/ask', '/api/ask?count=no'])
    await app.request(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"question":"mørke aftener"}' })
  expect((await counts.read(1)).questions.map(row => row.count)).toEqual([1])
})

describe('how it is kept', () => {
  test('only when it is due: a question alone writes nothing', async () => {
    const { counts, store } = await open()
    counts.countQuestion(ANSWER)
    expect((await store.read('2026-01-01', '2027-01-01')).questions).toEqual([])
    await counts.keep()
    expect((await store.read('2026-01-01', '2027-01-01')).questions).toHaveLength(1)
    await counts.keep()
    expect((await store.read('2026-01-01', '2027-01-01')).questions[0]?.count).toBe(1)
  })

  test('at the stop', async () => {
    const { counts, store } = await open()
    counts.countQuestion(ANSWER)
    await counts.close()
    expect((await store.read('2026-01-01', '2027-01-01')).questions).toHaveLength(1)
  })

  test('for so many days and no longer', async () => {
    const { counts, store, wait } = await open({ days: 30 })
    counts.countQuestion(ANSWER)
    await counts.keep()
    wait(30 * DAY_MS)
    await counts.keep()
    expect((await store.read('2026-01-01', '2027-12-31')).questions).toHaveLength(1)
    wait(DAY_MS)
    await counts.keep()
    expect(await store.read('2026-01-01', '2027-12-31')).toEqual({ questions: [], concepts: [], feedback: [] })
  })
})

describe('when it cannot be kept', () => {
  const ask = (counts: Counts) =>
    createApp({ ...house, counts }).request('/api/ask', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"question":"mørke aftener"}',
    })

  function breaking() {
    const added: number[] = []
    const state = { isAway: true }
    const store: CountStore = {
      async add({ questions }) {
        if (state.isAway) throw Object.assign(new Error('INSERT mørke aftener'), { name: 'SqliteError', code: 'SQLITE_FULL' })
        added.push(...questions.map(row => row.count))
      },
      read: () => Promise.reject(new Error('away')),
      purge: () => Promise.resolve(false),
    }
    return { store, state, added }
  }

  test('questions are answered, and the log is told once, without the message of the database', async () => {
    const { store } = breaking()
    const { counts, troubles } = await open({ store })
    for (let i = 0; i < 3; i += 1) {
      expect((await ask(counts)).status).toBe(200)
      await counts.keep()
    }
    expect(troubles).toHaveLength(1)
    expect(troubles[0]).toContain('SqliteError SQLITE_FULL')
    expect(troubles[0]).not.toContain('mørke')
  })

  test('it goes on by itself when it can again, counts nothing twice, and is told anew of new trouble', async () => {
    const { store, state, added } = breaking()
    const { counts, troubles } = await open({ store })
    counts.countQuestion(ANSWER)
    await counts.keep()
    state.isAway = false
    counts.countQuestion(ANSWER)
    await counts.keep()
    expect(added).toEqual([1])
    state.isAway = true
    counts.countQuestion(ANSWER)
    await counts.keep()
    expect(troubles).toHaveLength(2)
  })
})
