// Both storages for the tests of the routes.
import { openPostgres } from '../../../server/storage/postgres.ts'
import { openSqlite } from '../../../server/storage/sqlite.ts'
import type { WorkshopStore } from '../../../server/storage/store.ts'
import { createWorkshopStore } from '../../../server/storage/workshop-store.ts'
import { type Cluster, hasPostgres } from '../storage/postgres.ts'

/** Name, whether it is here, and how to open an empty one. */
export const STORES: readonly [string, boolean, (cluster: Cluster | undefined) => Promise<WorkshopStore>][] = [
  ['SQLite', true, async () => createWorkshopStore(await openSqlite(':memory:'))],
  [
    'PostgreSQL',
    hasPostgres,
    async cluster => createWorkshopStore(await openPostgres((await cluster?.makeDatabase()) ?? '', console.error)),
  ],
]
