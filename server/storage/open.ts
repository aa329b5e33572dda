// Where workshops are kept: a file of SQLite, or PostgreSQL when several servers share the work.
// Loaded only when workshops are on. May import: kysely, libsql, pg, the engine's rules of a workshop.
import type { Config } from '../config.ts'
import { type Bus, createLonelyBus } from './bus.ts'
import { databaseFile } from './file.ts'
import { StorageError } from './storage-error.ts'
import type { WorkshopStore } from './store.ts'
import { createWorkshopStore } from './workshop-store.ts'

export type Storage = { readonly store: WorkshopStore; readonly bus: Bus; readonly close: () => Promise<void> }

/**
 * Opens the storage that the configuration names.
 * @param report is told of trouble with the database; never a text of a user
 */
export async function openStorage(
  { databaseUrl, dataFolder }: Pick<Config, 'databaseUrl' | 'dataFolder'>,
  report: (trouble: string) => void,
): Promise<Storage> {
  if (databaseUrl === undefined) {
    const { openSqlite } = await import('./sqlite.ts').catch(noDriver)
    return together(createWorkshopStore(await openSqlite(databaseFile(dataFolder), report)), createLonelyBus())
  }
  const [{ openPostgres }, { openPostgresBus }] = await Promise.all([import('./postgres.ts'), import('./postgres-bus.ts')])
  const store = createWorkshopStore(await openPostgres(databaseUrl, report))
  return together(store, await openPostgresBus(databaseUrl, report))
}

const together = (store: WorkshopStore, bus: Bus): Storage => ({
  store,
  bus,
  close: async () => {
    await bus.close()
    await store.close()
  },
})

// An archive brings the driver for some kinds of machines; without it everything but the file works.
function noDriver(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code !== 'MODULE_NOT_FOUND' && code !== 'ERR_MODULE_NOT_FOUND') throw error
  throw new StorageError(
    `SQLite er ikke med til denne slags maskine (${process.platform} ${process.arch}); brug DATABASE_URL eller TILGANG_WORKSHOPS=off / there is no SQLite for this kind of machine; use DATABASE_URL or TILGANG_WORKSHOPS=off`,
  )
}
