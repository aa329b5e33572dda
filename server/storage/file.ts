import { join } from 'node:path'

/** The file of SQLite below the folder that the configuration names. */
export const databaseFile = (dataFolder: string): string => join(dataFolder, 'workshops.db')
