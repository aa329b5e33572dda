// A copy of the file of SQLite while the server runs, and back again.
// Everything is asked with `exec`: what is prepared keeps a file open until its memory is cleared away, and Windows renames no open file.
import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { loadSqlite } from './driver.ts'
import { StorageError } from './storage-error.ts'

/** Fails on a file that is not whole, or that this program has not written: there its steps are kept. */
const MUST_BE_WHOLE = `
  pragma temp_store = memory;
  create temp table found (sign text check (sign = 'ok'));
  insert into found select integrity_check from pragma_integrity_check;
  insert into found select iif(count(*) > 0, 'ok', 'no steps') from tilgang_migrations;`

/** What SQLite says of a file that is broken; of one that others have open it says something else. */
const BROKEN = ['SQLITE_NOTADB', 'SQLITE_CORRUPT']

/** Where a file of SQLite says how it is written, and what stands there while others may have it open with a write-ahead log. */
const [WRITTEN_AT, WITH_LOG] = [18, 2]

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
    opened.exec(`pragma busy_timeout = 10000; vacuum into '${half.replaceAll("'", "''")}'`)
  } finally {
    opened.close()
  }
  try {
    chmodSync(half, 0o600)
    requireWhole(half, copy)
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
    requireWhole(half, copy)
    toDisk(half)
    if (isThere) requireUnused(database)
    for (const rest of ['-wal', '-shm']) rmSync(`${database}${rest}`, { force: true })
    renameSync(half, database)
    toDisk(dirname(database))
  } finally {
    for (const rest of ['', '-wal', '-shm', '-journal']) rmSync(`${half}${rest}`, { force: true })
  }
}

// What is damaged is told by the name that whoever asked knows.
function requireWhole(file: string, name: string): void {
  const Sqlite = loadSqlite()
  try {
    const opened = new Sqlite(file)
    try {
      opened.exec(MUST_BE_WHOLE)
    } finally {
      opened.close()
    }
  } catch {
    throw new StorageError(DAMAGED(name))
  }
}

// SQLite leaves its write-ahead log only when nobody else has the file open.
function requireUnused(database: string): void {
  const Sqlite = loadSqlite()
  try {
    const opened = new Sqlite(database)
    try {
      opened.exec('pragma busy_timeout = 0; pragma journal_mode = delete')
    } finally {
      opened.close()
    }
  } catch (error) {
    // A database so broken that it cannot be opened is what a copy is for.
    if (error instanceof Error && 'code' in error && BROKEN.includes(String(error.code))) return
    throw new StorageError(IN_USE)
  }
  if (hasLog(database)) throw new StorageError(IN_USE)
}

function hasLog(database: string): boolean {
  const written = new Uint8Array(1)
  const opened = openSync(database, 'r')
  readSync(opened, written, 0, 1, WRITTEN_AT)
  closeSync(opened)
  return written[0] === WITH_LOG
}

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
