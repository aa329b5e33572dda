import { ConfigError } from '../config.ts'
import type { House } from '../house.ts'
import type { MakeCounter } from '../limits/counter.ts'
import { openStorage } from '../storage/open.ts'
import { StorageError } from '../storage/storage-error.ts'
import { keepClean } from './life.ts'
import { createWorkshops, type Workshops } from './workshops.ts'

export type Opened = {
  readonly workshops: Workshops
  /** closes the storage: when nobody is answered any more */
  readonly close: () => Promise<void>
}

/**
 * Opens the workshops of a server: the storage that the configuration names, cleaned of what has expired.
 * @throws {StorageError} when it is of a newer version, or its driver is missing
 * @throws {ConfigError} when the storage cannot be used otherwise; the message names the variable, never the address with its password
 */
export async function openWorkshops(house: House, tell: (trouble: string) => void, makeCounter: MakeCounter): Promise<Opened> {
  const { config, knowledge, engine } = house
  const report = (error: unknown): void => tell(`Workshops: ${kindOf(error)}`)
  const storage = await openStorage(config, tell).catch((error: unknown) => {
    if (error instanceof StorageError) throw error
    throw new ConfigError(config.databaseUrl === undefined ? noFile(config.dataFolder, error) : noDatabase(error))
  })
  const { store, bus } = storage
  const workshops = createWorkshops({
    engine,
    knowledge,
    scenarios: knowledge.scenarios,
    store,
    bus,
    report,
    makeCounter,
  })
  const stopCleaning = await keepClean(workshops, report)
  return {
    workshops,
    async close() {
      stopCleaning()
      await storage.close()
    },
  }
}

const noFile = (folder: string, error: unknown): string =>
  `TILGANG_DATA: workshops kan ikke gemmes i ${folder}; vælg en mappe, der kan skrives i, eller TILGANG_WORKSHOPS=off / workshops cannot be kept in ${folder}; choose a folder that can be written to, or TILGANG_WORKSHOPS=off (${kindOf(error)})`
const noDatabase = (error: unknown): string =>
  `DATABASE_URL: databasen svarer ikke, eller den kan ikke bruges / the database does not answer or cannot be used (${kindOf(error)})`

// The message of a database's error may hold what was to be kept: only its kind and its code are told.
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'error'
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name
}
