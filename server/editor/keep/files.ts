// Files of the layer: read with their hash, written whole or not at all.
import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { layerParts } from '../../../knowledge/layers/index.ts'
import { editKinds, inside, isSingle, type Place, pathOf, placeFor } from './places.ts'

/** What stands in a file, and by which hash it is known. */
export type Found = { readonly text: string; readonly hash: string }

export const hashOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex').slice(0, 32)

/** @returns undefined when there is no such file */
export function readPlace(root: string, place: Place): Found | undefined {
  const path = inside(root, pathOf(place))
  if (!existsSync(path)) return undefined
  const bytes = readFileSync(path)
  return { text: bytes.toString('utf8'), hash: hashOf(bytes) }
}

/** All files of the layer, in their order. Those whose names cannot be edited are left out; the loader tells of them. */
export function listPlaces(root: string): Place[] {
  return Object.keys(editKinds)
    .flatMap(kind => {
      if (isSingle(kind as Place['kind']))
        return existsSync(inside(root, pathOf({ kind: kind as Place['kind'], id: kind }))) ? [place(kind, kind)] : []
      const folder = inside(root, kind)
      if (!existsSync(folder)) return []
      return readdirSync(folder, { withFileTypes: true })
        .filter(entry => entry.isFile() && entry.name.endsWith('.yaml'))
        .map(entry => place(kind, entry.name.slice(0, -'.yaml'.length)))
        .sort((a, b) => ((a?.id ?? '') < (b?.id ?? '') ? -1 : 1))
    })
    .filter(one => one !== undefined)
}

const place = (kind: string, id: string): Place | undefined => placeFor(kind, id)

const PART = '.part'

/**
 * Writes a file beside its place and moves it there.
 * @param beforeMove is called in between; a test stops here
 */
export function writeWhole(path: string, text: string, beforeMove: () => void = () => {}): void {
  mkdirSync(dirname(path), { recursive: true })
  const part = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}${PART}`)
  const file = openSync(part, 'wx', 0o664)
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  beforeMove()
  renameSync(part, path)
}

export const removeFile = (path: string): void => rmSync(path, { force: true })

/** Takes away what a process that was ended left half-written. */
export function sweep(root: string): void {
  for (const kind of ['', ...Object.keys(layerParts)]) {
    const folder = kind === '' ? root : inside(root, kind)
    for (const name of existsSync(folder) ? readdirSync(folder) : [])
      if (/^\..+\.[0-9a-f]{8}\.part$/.test(name)) rmSync(join(folder, name), { force: true })
  }
}
