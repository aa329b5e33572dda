// A copy of the file of SQLite while the server runs, and back again.
import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type Libsql from 'libsql'
import { loadSqlite } from './driver.ts'
import { StorageError } from './storage-error.ts'

/** Signs of a file that this program has written: where its steps are kept. */
const STEPS = 'select name from tilgang_migrations'

/**
 * Writes a copy of the database as it is at one moment; whoever writes to it meanwhile is not stopped.
 * Only whoever runs the server may read the copy. It is whole or not there.
 * @throws {StorageError} when there is no database, or the copy is there already
 */
export function backUp(database: string, copy: string): void {
  if (!existsSync(database)) throw new StorageError(NOTHING_THERE(database))
  if (existsSync(copy)) throw new StorageError(THERE_ALREADY(copy))
  mkdirSync(dirname(copy), { recursive: true, mode: 0o700 })
  const Sqlite = loadSqlite()
  const half = `${copy}.half`
  rmSync(half, { force: true })
  const opened = new Sqlite(database)
  try {
    opened.pragma('busy_timeout = 10000')
    opened.prepare('vacuum into ?').run(half)
  } finally {
    opened.close()
  }
  try {
    chmodSync(half, 0o600)
    requireWhole(half)
    toDisk(half)
    renameSync(half, copy)
    toDisk(dirname(copy))
  } finally {
    rmSync(half, { force: true })
  }
}

/**
 * Puts a copy in the place of the database. What was there is gone.
 * @param mayReplace whether a database that is there may be lost
 * @throws {StorageError} when the copy is damaged, a server has the database open, or one is there that may not be lost
 */
export function restore(copy: string, database: string, mayReplace: boolean): void {
  if (!existsSync(copy)) throw new StorageError(NOTHING_THERE(copy))
  mkdirSync(dirname(database), { recursive: true, mode: 0o700 })
  const isThere = existsSync(database)
  if (isThere && !mayReplace) throw new StorageError(THERE_ALREADY(database))
  const half = `${database}.half`
  try {
    copyFileSync(copy, half)
    chmodSync(half, 0o600)
    requireWhole(half)
    toDisk(half)
    if (isThere) requireUnused(database)
    for (const rest of ['-wal', '-shm']) rmSync(`${database}${rest}`, { force: true })
    renameSync(half, database)
    toDisk(dirname(database))
  } finally {
    for (const rest of ['', '-wal', '-shm', '-journal']) rmSync(`${half}${rest}`, { force: true })
  }
}

function requireWhole(file: string): void {
  const Sqlite = loadSqlite()
  let found: unknown
  try {
    const opened = new Sqlite(file)
    try {
      found = opened.prepare(STEPS).all().length > 0 && ask(opened, 'integrity_check')
    } finally {
      opened.close()
    }
  } catch {
    found = undefined
  }
  if (found !== 'ok') throw new StorageError(DAMAGED(file.replace(/\.half$/, '')))
}

// SQLite leaves its write-ahead log only when nobody else has the file open.
function requireUnused(database: string): void {
  const Sqlite = loadSqlite()
  let mode: unknown
  try {
    const opened = new Sqlite(database)
    try {
      opened.pragma('busy_timeout = 0')
      mode = ask(opened, 'journal_mode = delete')
    } finally {
      opened.close()
    }
  } catch (error) {
    // A database so broken that it cannot be opened is what a copy is for.
    mode = error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB' ? 'delete' : undefined
  }
  if (mode !== 'delete') throw new StorageError(IN_USE)
}

const ask = (opened: Libsql.Database, pragma: string): unknown => Object.values((opened.pragma(pragma) as object[])[0] ?? {})[0]

function toDisk(path: string): void {
  // Windows opens no folders, and needs no telling.
  if (process.platform === 'win32') return
  const opened = openSync(path, 'r')
  fsyncSync(opened)
  closeSync(opened)
}

const NOTHING_THERE = (file: string): string => `${file} findes ikke / does not exist`
const THERE_ALREADY = (file: string): string =>
  `${file} findes allerede; vælg et andet navn, eller skriv --replace, hvis den må gå tabt / exists already; choose another name, or write --replace if it may be lost`
const DAMAGED = (file: string): string =>
  `${file} er beskadiget eller ikke en kopi af Tilgangs database / is damaged, or no copy of Tilgang's database`
const IN_USE = 'Databasen er i brug: stop serveren først / the database is in use: stop the server first'
