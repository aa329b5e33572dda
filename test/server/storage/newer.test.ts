// Going back to the version before: what a newer server has added is left alone; what it has changed is refused in words.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../../server/config.ts'
import { explain } from '../../../server/explain.ts'
import type { Database } from '../../../server/storage/database.ts'
import { openStorage } from '../../../server/storage/open.ts'
import { openPostgres } from '../../../server/storage/postgres.ts'
import { openSqlite } from '../../../server/storage/sqlite.ts'
import { createWorkshopStore } from '../../../server/storage/workshop-store.ts'
import { type Cluster, hasPostgres, startCluster } from './postgres.ts'
import { aWorkshop, NOW } from './workshop.ts'

type Open = (place: string, report: (trouble: string) => void) => Promise<Database>

let cluster: Cluster | undefined
const folder = mkdtempSync(join(tmpdir(), 'tilgang-newer-'))
beforeAll(async () => {
  if (hasPostgres) cluster = await startCluster()
})
afterAll(async () => {
  await cluster?.stop()
  rmSync(folder, { recursive: true })
})

const databases: [string, boolean, () => Promise<string>, Open][] = [
  ['SQLite', true, () => Promise.resolve(join(mkdtempSync(join(folder, 'one-')), 'workshops.db')), openSqlite],
  ['PostgreSQL', hasPostgres, async () => (await cluster?.makeDatabase()) ?? '', openPostgres],
]

/** What a newer version leaves behind: steps that this one does not know, and a table that it has added. */
async function upgrade(open: Open, place: string, steps: readonly string[]): Promise<void> {
  const database = await open(place, () => {})
  await createWorkshopStore(database).make(aWorkshop())
  await sql`create table later (id text)`.execute(database.db)
  for (const step of steps)
    await sql`insert into tilgang_migrations (name, timestamp) values (${step}, '2030-01-01T00:00:00.000Z')`.execute(database.db)
  await database.close()
}

describe.each(databases)('%s', (_, isHere, place, open) => {
  test.skipIf(!isHere)('an older server works on when a newer one has only added', async () => {
    const here = await place()
    // In the order of names it may stand before or after what is known here.
    await upgrade(open, here, ['0001-a-branch', '0999-later'])
    const told: string[] = []
    for (let start = 0; start < 2; start += 1) {
      const database = await open(here, trouble => told.push(trouble))
      const store = createWorkshopStore(database)
      expect(await store.find({ id: 'w1' }, NOW)).toMatchObject({ id: 'w1' })
      await store.remove('w1')
      expect(await store.find({ id: 'w1' }, NOW)).toBeUndefined()
      await store.make(aWorkshop())
      await store.close()
    }
    expect(told).toHaveLength(2)
    expect(told[0]).toMatch(/nyere Tilgang \(.*0999-later\).*newer/)
  })

  test.skipIf(!isHere)('it refuses, in Danish and English, when a newer one has changed what it builds on', async () => {
    const here = await place()
    await upgrade(open, here, ['0999-breaks-keys'])
    await expect(open(here, () => {})).rejects.toThrow(/0999-breaks-keys.*sikkerhedskopien.*backup/)
  })
})

test('the server says why it does not start, without a stack', async () => {
  const here = mkdtempSync(join(folder, 'start-'))
  await upgrade(openSqlite, join(here, 'workshops.db'), ['0999-breaks-keys'])
  const failed = await openStorage(readConfig({ TILGANG_DATA: here }), () => {}).catch((error: unknown) => error)
  expect(explain(failed)).toMatch(/^Databasen er skrevet af en nyere Tilgang/)
})
