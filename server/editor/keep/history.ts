// Who changed what and when, with the version before: LAYER/.tilgang/history/KIND/ID/, one file a change.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HISTORY_FOLDER } from '../../../knowledge/layers/index.ts'
import { hashOf, writeWhole } from './files.ts'
import { inside, isKind, type Place, placeFor } from './places.ts'

export type What = 'new' | 'changed' | 'removed' | 'restored' | 'imported'
export type Change = {
  /** names the change among those of its file */
  readonly version: string
  readonly kind: string
  readonly id: string
  /** ISO 8601 */
  readonly at: string
  readonly who: string
  readonly what: What
  /** the fields that were changed */
  readonly fields: readonly string[]
  readonly approvedBy?: string | undefined
}
/** A change as it is kept. `before` is the file as it was; null: there was none. `after`: the hash of what came then. */
type Kept = Omit<Change, 'version'> & { readonly before: string | null; readonly after: string | null }

const VERSION = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z-[0-9a-f]{8}$/
const folderOf = (root: string, { kind, id }: Place): string => inside(root, `${HISTORY_FOLDER}/history/${kind}/${id}`)

/** A name that sorts by time. */
export const newVersion = (now: number): string => `${new Date(now).toISOString().replace(/[:.]/g, '-')}-${randomBytes(4).toString('hex')}`

export function keepChange(root: string, place: Place, now: number, kept: Omit<Kept, 'at' | 'kind' | 'id'>): void {
  const folder = folderOf(root, place)
  mkdirSync(folder, { recursive: true })
  const whole: Kept = { ...place, at: new Date(now).toISOString(), ...kept }
  writeWhole(join(folder, `${newVersion(now)}.json`), `${JSON.stringify(whole, null, 2)}\n`)
}

/**
 * The changes of one file, the newest first. A change that was noted and then never made is left out.
 * @param current the hash of the file as it is
 */
export function changesOf(root: string, place: Place, current: string | null): (Change & { readonly before: string | null })[] {
  const folder = folderOf(root, place)
  const names = existsSync(folder) ? readdirSync(folder).filter(name => VERSION.test(name.replace(/\.json$/, ''))) : []
  const kept = names.sort().flatMap(name => readKept(join(folder, name)).map(one => ({ ...one, version: name.replace(/\.json$/, '') })))
  const hashes = kept.map(({ before }) => (before === null ? null : hashOf(before)))
  const isMade = (i: number): boolean => {
    const next = i + 1 < kept.length ? hashes[i + 1] : current
    return next === kept[i]?.after || next !== hashes[i]
  }
  return kept
    .filter((_, i) => isMade(i))
    .map(({ after: _, ...change }) => ({ ...change, ...place }))
    .reverse()
}

/** The newest changes of the whole layer. */
export function newestChanges(root: string, most: number, currentOf: (place: Place) => string | null): Change[] {
  const top = inside(root, `${HISTORY_FOLDER}/history`)
  const kinds = existsSync(top) ? readdirSync(top).filter(isKind) : []
  const newest = kinds
    .flatMap(kind => readdirSync(join(top, kind)).map(id => placeFor(kind, id)))
    .filter(place => place !== undefined)
    .flatMap(place => {
      const names = readdirSync(folderOf(root, place)).sort().slice(-most)
      return names.length === 0 ? [] : [{ place, last: names.at(-1) ?? '' }]
    })
    .sort((a, b) => (a.last < b.last ? 1 : -1))
    .slice(0, most)
  return newest
    .flatMap(({ place }) => changesOf(root, place, currentOf(place)).map(({ before: _, ...change }) => change))
    .sort((a, b) => (a.version < b.version ? 1 : -1))
    .slice(0, most)
}

/** The file as it was before a change; undefined when there is no such version, null when there was no file. */
export function versionBefore(root: string, place: Place, version: string): string | null | undefined {
  if (!VERSION.test(version)) return undefined
  const path = join(folderOf(root, place), `${version}.json`)
  return existsSync(path) ? readKept(path)[0]?.before : undefined
}

function readKept(path: string): Kept[] {
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Kept
    return typeof kept.at === 'string' && typeof kept.who === 'string' ? [kept] : []
  } catch {
    return []
  }
}
