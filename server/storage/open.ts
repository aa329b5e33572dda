// Where workshops are kept: a file of SQLite, or PostgreSQL when several servers share the work.
// Loaded only when workshops are on. May import: kysely, libsql, pg, the engine's rules of a workshop.
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { type Bus, createLonelyBus } from './bus.ts'
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
    const { openSqlite } = await import('./sqlite.ts')
    return together(createWorkshopStore(await openSqlite(join(dataFolder, 'workshops.db'))), createLonelyBus())
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
