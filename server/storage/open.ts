// Where workshops and counts are kept: a file of SQLite, or PostgreSQL when several servers share the work.
// Loaded only when one of them is on. May import: kysely, libsql, pg, the engine's rules of a workshop.
import type { Config } from '../config.ts'
import { type Bus, createLonelyBus } from './bus.ts'
import { type CountStore, createCountStore } from './count-store.ts'
import type { Database } from './database.ts'
import { databaseFile } from './file.ts'
import { StorageError } from './storage-error.ts'
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
    const { openSqlite } = await import('./sqlite.ts').catch(noDriver)
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

// An archive brings the driver for some kinds of machines; without it everything but the file works.
function noDriver(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code !== 'MODULE_NOT_FOUND' && code !== 'ERR_MODULE_NOT_FOUND') throw error
  throw new StorageError(
    `SQLite er ikke med til denne slags maskine (${process.platform} ${process.arch}); brug DATABASE_URL, eller TILGANG_WORKSHOPS=off / there is no SQLite for this kind of machine; use DATABASE_URL or TILGANG_WORKSHOPS=off`,
  )
}
