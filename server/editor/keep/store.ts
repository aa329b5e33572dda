// The files of the layer as editors change them: several at once or none, each with the version before kept, nobody's edit lost.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { HISTORY_FOLDER } from '../../../knowledge/layers/index.ts'
import { yamlValue } from '../yaml/change.ts'
import { isFields } from '../yaml/emit.ts'
import { type Found, hashOf, readPlace, removeFile, sweep, writeWhole } from './files.ts'
import { keepChange, type What } from './history.ts'
import { holdNow } from './lock.ts'
import { inside, type Place, pathOf } from './places.ts'

/** One file as it is to be. */
export type Write = {
  readonly place: Place
  /** the hash of the version it was made from; null: there was none */
  readonly base: string | null
  /** null: the file goes */
  readonly text: string | null
}
export type By = { readonly who: string; readonly what?: What; readonly approvedBy?: string | undefined }
/** Files that somebody else has changed meanwhile, as they are now. */
export type Conflict = { readonly place: Place; readonly theirs: Found | undefined }
export type Written = { readonly conflicts: readonly Conflict[] }

const JOURNAL = `${HISTORY_FOLDER}/journal.json`
type Journal = readonly { readonly path: string; readonly before: string | null }[]

/** Opens the folder; what a process that was ended had half done is undone. While another server writes it is left to that one. */
export function openStore(root: string, clock: () => number = Date.now) {
  const tidy = (): void => {
    sweep(root)
    rollBack(root)
  }
  const held = holdNow(root)
  if (held) {
    tidy()
    held.release()
  }

  function conflictsOf(writes: readonly Write[]): Conflict[] {
    return writes.flatMap(({ place, base }) => {
      const theirs = readPlace(root, place)
      return (theirs?.hash ?? null) === base ? [] : [{ place, theirs }]
    })
  }

  /**
   * Writes all or none. When a file is not the version that its edit was made from, nothing is written.
   * @param beforeMove a test stops here
   */
  function write(writes: readonly Write[], by: By, beforeMove?: () => void): Written {
    const conflicts = conflictsOf(writes)
    if (conflicts.length > 0) return { conflicts }
    const now = clock()
    const steps = writes
      .map(one => ({ ...one, path: inside(root, pathOf(one.place)), before: readPlace(root, one.place)?.text ?? null }))
      .filter(({ before, text }) => before !== text)
    if (steps.length === 0) return { conflicts: [] }
    const journal = inside(root, JOURNAL)
    mkdirSync(dirname(journal), { recursive: true })
    for (const { place, before, text } of steps)
      keepChange(root, place, now, {
        who: by.who,
        what: by.what ?? (before === null ? 'new' : text === null ? 'removed' : 'changed'),
        fields: fieldsBetween(before, text),
        ...(by.approvedBy === undefined ? {} : { approvedBy: by.approvedBy }),
        before,
        after: text === null ? null : hashOf(text),
      })
    if (steps.length > 1) writeWhole(journal, JSON.stringify(steps.map(({ place, before }) => ({ path: pathOf(place), before }))))
    try {
      for (const { path, text } of steps)
        if (text === null) removeFile(path)
        else writeWhole(path, text, beforeMove)
    } catch (error) {
      if (steps.length > 1) rollBack(root)
      throw error
    }
    removeFile(journal)
    return { conflicts: [] }
  }

  return { write, conflictsOf, tidy, read: (place: Place): Found | undefined => readPlace(root, place) }
}

function rollBack(root: string): void {
  const path = inside(root, JOURNAL)
  if (!existsSync(path)) return
  for (const step of JSON.parse(readFileSync(path, 'utf8')) as Journal) {
    const file = inside(root, step.path)
    if (step.before === null) removeFile(file)
    else writeWhole(file, step.before)
  }
  removeFile(path)
}

/** The names of the fields that two versions differ in. */
export function fieldsBetween(before: string | null, after: string | null): string[] {
  const [old, now] = [before, after].map(text => {
    const value = text === null ? undefined : yamlValue(text)
    return isFields(value) ? value : {}
  })
  if (before === null || after === null || !old || !now) return []
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(key => !isDeepStrictEqual(old[key], now[key]))
}
