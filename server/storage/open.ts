// Where workshops and counts are kept: a file of SQLite, or PostgreSQL when several servers share the work.
// Loaded only when one of them is on. May import: kysely, libsql, pg, the engine's rules of a workshop.
import type { Config } from '../config.ts'
import { type Bus, createLonelyBus } from './bus.ts'
import { type CountStore, createCountStore } from './count-store.ts'
import type { Database } from './database.ts'
import { databaseFile } from './file.ts'
import type { WorkshopStore } from './store.ts'
import { createWorkshopStore } from './workshop-store.ts'

export type Storage = {
  readonly store: WorkshopStore
  readonly counts: CountStore
  readonly bus: Bus
  readonly close: () => Promise<void>
}

type Place = Pick<Config, 'databaseUrl' | 'dataFolder' | 'hasWorkshops'>

/**
 * Opens the storage that the configuration names.
 * @param report is told of trouble with the database; never a text of a user
 */
export async function openStorage({ databaseUrl, dataFolder, hasWorkshops }: Place, report: (trouble: string) => void): Promise<Storage> {
  if (databaseUrl === undefined) {
    const { openSqlite } = await import('./sqlite.ts')
    return together(await openSqlite(databaseFile(dataFolder), report), createLonelyBus())
  }
  const [{ openPostgres }, { openPostgresBus }] = await Promise.all([import('./postgres.ts'), import('./postgres-bus.ts')])
  const database = await openPostgres(databaseUrl, report)
  return together(database, hasWorkshops ? await openPostgresBus(databaseUrl, report) : createLonelyBus())
}

function together(database: Database, bus: Bus): Storage {
  const store = createWorkshopStore(database)
  return {
    store,
    counts: createCountStore(database),
    bus,
    close: async () => {
      await bus.close()
      await store.close()
    },
  }
}
