// Both kinds of database, each opened empty, for the suites that must hold on either.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Database } from '../../../server/storage/database.ts'
import { openPostgres } from '../../../server/storage/postgres.ts'
import { openSqlite } from '../../../server/storage/sqlite.ts'
import { type Cluster, hasPostgres, startCluster } from './postgres.ts'

/** @returns name, whether it is here, how to open a new one; they go when the file's tests have ended */
export function bothDatabases(): [string, boolean, () => Promise<Database>][] {
  let cluster: Cluster | undefined
  const folder = mkdtempSync(join(tmpdir(), 'tilgang-databases-'))
  let files = 0
  beforeAll(async () => {
    if (hasPostgres) cluster = await startCluster()
  })
  afterAll(async () => {
    await cluster?.stop()
    rmSync(folder, { recursive: true })
  })
  return [
    ['SQLite', true, () => openSqlite(join(folder, `${files++}`, 'workshops.db'))],
    ['PostgreSQL', hasPostgres, async () => openPostgres((await cluster?.makeDatabase()) ?? '', console.error)],
  ]
}
