// What a server keeps: workshops until they end, and counts without a text. Either can be off; when both are, nothing is opened.
import { type Config, ConfigError } from './config.ts'
import { type Counts, createCounts } from './counts/counts.ts'
import type { House } from './house.ts'
import { kindOf } from './kind-of-error.ts'
import type { MakeCounter } from './limits/counter.ts'
import type { Storage } from './storage/open.ts'
import { StorageError } from './storage/storage-error.ts'
import { keepClean } from './workshop/life.ts'
import { createWorkshops, type Workshops } from './workshop/workshops.ts'

export type Kept = {
  readonly workshops?: Workshops
  readonly counts?: Counts
  /** closes the storage: when nobody is answered any more */
  readonly close: () => Promise<void>
}

/**
 * Opens what the configuration says is kept.
 * A server without workshops answers without a storage, too: then nothing is counted, and it says why.
 * @throws {StorageError} when the storage is of a newer version, or its driver is missing
 * @throws {ConfigError} when workshops cannot be kept otherwise; the message names the variable, never the address with its password
 */
export async function openKept(house: House, tell: (trouble: string) => void, makeCounter: MakeCounter): Promise<Kept> {
  const { config } = house
  if (!config.hasWorkshops && !config.hasCounts) return { close: () => Promise.resolve() }
  let storage: Storage
  try {
    const { openStorage } = await import('./storage/open.ts')
    storage = await openStorage(config, tell)
  } catch (error) {
    const message = `${config.databaseUrl === undefined ? noFile(config) : noDatabase(config)} (${kindOf(error)})`
    if (config.hasWorkshops) throw error instanceof StorageError ? error : new ConfigError(message)
    tell(error instanceof StorageError ? error.message : message)
    return { close: () => Promise.resolve() }
  }
  return openParts(house, storage, tell, makeCounter)
}

async function openParts(
  { config, engine, knowledge }: House,
  storage: Storage,
  tell: (trouble: string) => void,
  makeCounter: MakeCounter,
): Promise<Kept> {
  const { store, bus } = storage
  const report = (error: unknown): void => tell(`Workshops: ${kindOf(error)}`)
  const workshops = config.hasWorkshops
    ? createWorkshops({ engine, knowledge, scenarios: knowledge.scenarios, store, bus, report, makeCounter })
    : undefined
  const stopCleaning = workshops && (await keepClean(workshops, report))
  const counts = config.hasCounts ? createCounts({ store: storage.counts, days: config.countsDays, report: tell }) : undefined
  await counts?.keep()
  return {
    ...(workshops ? { workshops } : {}),
    ...(counts ? { counts } : {}),
    async close() {
      stopCleaning?.()
      await counts?.close()
      await storage.close()
    },
  }
}

const noFile = ({ dataFolder, hasWorkshops }: Config): string =>
  hasWorkshops
    ? `TILGANG_DATA: workshops kan ikke gemmes i ${dataFolder}; vælg en mappe, der kan skrives i, eller TILGANG_WORKSHOPS=off / workshops cannot be kept in ${dataFolder}; choose a folder that can be written to, or TILGANG_WORKSHOPS=off`
    : `TILGANG_DATA: der tælles ikke, for der kan ikke skrives i ${dataFolder}; vælg en anden mappe, eller TILGANG_COUNTS=off / nothing is counted, because ${dataFolder} cannot be written to; choose another folder, or TILGANG_COUNTS=off`

const noDatabase = ({ hasWorkshops }: Config): string =>
  `DATABASE_URL: databasen svarer ikke, eller den kan ikke bruges / the database does not answer or cannot be used${hasWorkshops ? '' : '. Der tælles ikke / nothing is counted'}`
