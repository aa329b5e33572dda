// The layer as one file, and back. Read in a thread: nobody knows what a stranger's file unpacks to.
import { strToU8, unzipSync, zipSync } from 'fflate'
import type { Text } from '../../../engine/answer.ts'
import { listPlaces, readPlace } from '../keep/files.ts'
import { pathOf, placeAt } from '../keep/places.ts'

/** The most that a file to import may be, in bytes. */
export const MOST_PACKED = 5 * 1024 * 1024
const MOST_UNPACKED = 20 * 1024 * 1024
const MOST_FILE = 1024 * 1024
const MOST_FILES = 5_000
/** The earliest time that a zip can hold: the same layer gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1)

export type Unpacked = { readonly files: readonly (readonly [path: string, text: string])[]; readonly faults: readonly ImportFault[] }
export type ImportFault = { readonly where: string; readonly what: Text }

export function packLayer(root: string): Uint8Array<ArrayBuffer> {
  const files = listPlaces(root).map(place => [pathOf(place), strToU8(readPlace(root, place)?.text ?? '')] as const)
  return zipSync(Object.fromEntries(files), { mtime: NO_TIME })
}

/** The files of a zip that belong in a layer; everything that does not is a fault, and nothing is ever written by its name. */
export function unpack(bytes: Uint8Array): Unpacked {
  const faults: ImportFault[] = []
  const complain = (where: string, da: string, en: string): false => {
    if (faults.length < 20) faults.push({ where: where.slice(0, 100), what: { da, en } })
    return false
  }
  let total = 0
  let count = 0
  let unzipped: Record<string, Uint8Array>
  try {
    unzipped = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        if (isAside(name)) return false
        count += 1
        total += originalSize
        if (count > MOST_FILES || total > MOST_UNPACKED || originalSize > MOST_FILE || size > originalSize + 1024)
          return complain(name, 'Zip-filen pakker for meget ud.', 'The zip file unpacks to too much.')
        return true
      },
    })
  } catch {
    return {
      files: [],
      faults: [
        {
          where: 'zip',
          what: { da: 'Filen er ikke en zip-fil, eller den er i stykker.', en: 'The file is no zip file, or it is broken.' },
        },
      ],
    }
  }
  if (faults.length > 0) return { files: [], faults }
  const names = Object.keys(unzipped)
  const top = topOf(names)
  const files = names.flatMap(name => {
    const path = name.slice(top.length)
    if (!placeAt(path)) {
      complain(name, 'Filen hører ikke til i et lag.', 'The file does not belong in a layer.')
      return []
    }
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(unzipped[name])
      return [[path, `${text.replace(/\r\n?/g, '\n').trimEnd()}\n`] as const]
    } catch {
      complain(name, 'Filen er ikke gemt som UTF-8.', 'The file is not saved as UTF-8.')
      return []
    }
  })
  if (files.length === 0 && faults.length === 0) complain('zip', 'Zip-filen er tom.', 'The zip file is empty.')
  return { files, faults }
}

// Folders, what systems add by themselves, and what stands beside the knowledge.
const isAside = (name: string): boolean => name.endsWith('/') || /(^|\/)(\.|__MACOSX\/|README|LICENSE|Thumbs\.db)/i.test(name)

// Packed as a folder, everything lies one step down.
function topOf(names: readonly string[]): string {
  const [first = ''] = names
  const top = first.slice(0, first.indexOf('/') + 1)
  return top !== '' && !placeAt(first) && names.every(name => name.startsWith(top)) ? top : ''
}
