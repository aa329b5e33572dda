// SQLite's driver is a program made for each kind of machine, and not every machine has one that it can load.
import { createRequire } from 'node:module'
import type Libsql from 'libsql'
import { kindOf } from '../kind-of-error.ts'
import { StorageError } from './storage-error.ts'

const NOT_BROUGHT = 'MODULE_NOT_FOUND'
const INSTEAD = {
  da: 'brug DATABASE_URL, eller gem intet: TILGANG_WORKSHOPS=off, TILGANG_COUNTS=off',
  en: 'use DATABASE_URL, or keep nothing: TILGANG_WORKSHOPS=off, TILGANG_COUNTS=off',
}
// On Windows it needs what Node brings for itself only.
const ON_WINDOWS = {
  da: `installér Microsoft Visual C++ Redistributable 2015-2022 (x64); ellers ${INSTEAD.da}`,
  en: `install Microsoft Visual C++ Redistributable 2015-2022 (x64); otherwise ${INSTEAD.en}`,
}

/** There is no SQLite on this machine. What can do without it does. */
export class NoSqlite extends StorageError {}

/**
 * Loads SQLite when it is needed. Required and not imported: of a module that fails while it is imported Node 20 tells twice, and the
 * second time nobody can catch it.
 * @throws {NoSqlite} when there is none for this kind of machine, or the machine cannot load it; the message says what to do
 */
export function loadSqlite(require: (name: string) => unknown = createRequire(import.meta.url)): typeof Libsql {
  try {
    return require('libsql') as typeof Libsql
  } catch (error) {
    throw new NoSqlite(noSqlite(error))
  }
}

function noSqlite(error: unknown): string {
  const machine = `${process.platform} ${process.arch}`
  if (error instanceof Error && 'code' in error && error.code === NOT_BROUGHT)
    return `SQLite er ikke med til denne slags maskine (${machine}); ${INSTEAD.da} / there is no SQLite for this kind of machine; ${INSTEAD.en}`
  const { da, en } = process.platform === 'win32' ? ON_WINDOWS : INSTEAD
  return `SQLite kan ikke indlæses på denne maskine (${machine}, ${kindOf(error)}); ${da} / SQLite cannot be loaded on this machine; ${en}`
}
