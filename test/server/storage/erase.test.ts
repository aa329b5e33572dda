// What a workshop held is gone from the disk when the workshop is: the files are read byte by byte.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPostgres } from '../../../server/storage/postgres.ts'
import { openSqlite } from '../../../server/storage/sqlite.ts'
import { STAYS_MS, type WorkshopStore } from '../../../server/storage/store.ts'
import { createWorkshopStore } from '../../../server/storage/workshop-store.ts'
import { type Cluster, hasPostgres, query, startCluster } from './postgres.ts'
import { aChoice, aWorkshop, NOW, OPEN } from './workshop.ts'

const TEXTS = ['GRANTRÆSFAMILIEN', 'ROEDGROEDGRUPPE', 'FLØDESKUMSGRUND'].map(text => Buffer.from(text))
const KEPT = Buffer.from('BLIVERSTÅENDE')
const PHONES = 30

/** A workshop with texts in every column that holds any, written and changed often enough to split pages. */
async function fill(store: WorkshopStore, id: string, code: string, [story, group, reason]: readonly string[]): Promise<void> {
  const scenarios = Array.from({ length: 12 }, () => ({
    own: { title: `${story}`, story: `${story} `.repeat(150), goal: '', prompts: [], minutes: 5, question: `${story}` },
  }))
  const { plan } = aWorkshop()
  await store.make(aWorkshop({ id, code, plan: { ...plan, title: `${story}`, scenarios } }))
  for (let i = 0; i < PHONES; i += 1) await store.join(id, `p${i}`, `${group} ${i}`, NOW)
  await store.change(id, NOW, () => ({ room: OPEN }))
  for (const count of [1, 2, 3])
    for (let i = 0; i < PHONES; i += 1) {
      const choice = { problems: ['debt'], approaches: [], reason: `${reason} `.repeat(3 * count) }
      await store.choose(aChoice({ code, phone: `p${i}`, id: `${id}-${i}`, count, choice }), NOW)
    }
}
const words = TEXTS.map(text => text.toString())
const keptWords = [KEPT, KEPT, KEPT].map(text => text.toString())

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(name => join(folder, name.toString()))
    .filter(file => statSync(file).isFile())
}
const holding = (folder: string, text: Buffer): string[] => filesBelow(folder).filter(file => readFileSync(file).includes(text))

describe('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tilgang-erase-'))
  const open = async () => createWorkshopStore(await openSqlite(join(folder, 'workshops.db')))
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each([
    ['that has expired', (store: WorkshopStore) => store.purge(NOW + STAYS_MS)],
    ['that is removed', (store: WorkshopStore) => store.remove('w1')],
  ])('nothing of a workshop %s is in the file, -wal or -shm; another one stays', async (_, end) => {
    const store = await open()
    await fill(store, 'w1', '111111111', words)
    for (const text of TEXTS) expect(holding(folder, text).length).toBeGreaterThan(0)
    await fill(store, 'w2', '222222222', keptWords)
    await store.change('w2', NOW + 10, w => ({ room: w.room }))
    await end(store)
    expect(
      filesBelow(folder)
        .map(file => file.replace(folder, ''))
        .sort(),
    ).toEqual(['/workshops.db', '/workshops.db-shm', '/workshops.db-wal'])
    for (const text of TEXTS) expect(holding(folder, text)).toEqual([])
    expect(holding(folder, KEPT).length).toBeGreaterThan(0)
    await store.remove('w2')
    expect(holding(folder, KEPT)).toEqual([])
    await store.close()
  })

  test('only whoever runs the server can read the file', async () => {
    const store = await open()
    for (const file of filesBelow(folder)) expect(statSync(file).mode & 0o077).toBe(0)
    await store.close()
  })
})

describe.skipIf(!hasPostgres)('PostgreSQL', () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster()
  })
  afterAll(() => cluster.stop())

  test('nothing of a workshop that has expired is in the files of the tables', async () => {
    const url = await cluster.makeDatabase()
    const store = createWorkshopStore(await openPostgres(url, console.error))
    const tables = join(cluster.folder, 'base')
    await fill(store, 'w1', '111111111', words)
    await fill(store, 'w2', '222222222', keptWords)
    await store.change('w2', NOW + 10, w => ({ room: w.room }))
    await query(url, 'checkpoint')
    // Long texts are compressed by PostgreSQL: the short ones can be looked for.
    for (const text of TEXTS.slice(1)) expect(holding(tables, text).length).toBeGreaterThan(0)
    expect(await store.purge(NOW + STAYS_MS)).toBe(1)
    await query(url, 'checkpoint')
    for (const text of TEXTS) expect(holding(tables, text)).toEqual([])
    expect(holding(tables, KEPT).length).toBeGreaterThan(0)
    await store.close()
  })
})
