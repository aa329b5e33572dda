// What a file would change, told before anything is written; then all of it or nothing.
import type { Knowledge } from '../../../knowledge/schema.ts'
import { idFrom } from '../../../knowledge/shapes/id-from.ts'
import type { Told } from '../check/told.ts'
import { inForm } from '../check/told.ts'
import type { Editor } from '../editor.ts'
import { listPlaces } from '../keep/files.ts'
import { type Place, pathOf, placeAt, placeFor } from '../keep/places.ts'
import { fieldsBetween, type Write } from '../keep/store.ts'
import { yamlValue } from '../yaml/change.ts'
import { isFields } from '../yaml/emit.ts'
import { readRows } from './rows.ts'
import { columnsOf, readSheet, writeSheet } from './sheet.ts'
import type { ImportFault } from './zip.ts'

export type Import = {
  readonly writes: readonly Write[]
  readonly faults: readonly ImportFault[]
  readonly changes: readonly (Place & { readonly what: 'new' | 'changed'; readonly fields: readonly string[] })[]
}

const MOST_ROWS = 5_000

/** All offers as a spreadsheet. */
export function offersSheet(editor: Editor, knowledge: Knowledge, lang: 'da' | 'en'): string {
  const offers = listPlaces(editor.root)
    .filter(({ kind }) => kind === 'offers')
    .map(place => yamlValue(editor.read(place)?.text ?? ''))
  return writeSheet(offers.filter(isFields), columnsOf(editor.fieldsOf('offers', lang, knowledge)), lang)
}

/** What a zip would change. */
export async function readZip(editor: Editor, bytes: Uint8Array): Promise<Import> {
  const { files, faults } = await editor.checker.unpack(bytes)
  const writes = files.flatMap(([path, text]) => {
    const place = placeAt(path)
    return place ? [writeOf(editor, place, text)] : []
  })
  return finish(editor, writes, faults, ({ file, line }) => (line > 1 ? `${file}:${line}` : file))
}

/** What a spreadsheet of offers would change. */
export async function readOffers(editor: Editor, knowledge: Knowledge, bytes: Uint8Array): Promise<Import> {
  const named = (['da', 'en'] as const).map(lang => columnsOf(editor.fieldsOf('offers', lang, knowledge)))
  const before = (id: string) => {
    const place = placeFor('offers', id)
    const value = place && yamlValue(editor.read(place)?.text ?? '')
    return isFields(value) ? value : undefined
  }
  const rows = readRows(bytes)
  if (rows.length > MOST_ROWS)
    return { writes: [], changes: [], faults: [{ where: '1', what: { da: 'for mange rækker.', en: 'too many rows.' } }] }
  const sheet = readSheet(rows, named, before, idFrom)
  const faults = [...sheet.faults]
  const rowOf = new Map<string, number>()
  const writes = sheet.rows.flatMap(({ row, id, value }) => {
    const place = placeFor('offers', id)
    if (!place) {
      faults.push({
        where: String(row),
        what: {
          da: 'filens navn må kun have små bogstaver a-z, tal og bindestreger.',
          en: 'the name of the file may only have small letters a-z, digits and hyphens.',
        },
      })
      return []
    }
    rowOf.set(pathOf(place), row)
    return [writeOf(editor, place, editor.textOf({ place, value }))]
  })
  return finish(editor, writes, faults, ({ file }) => String(rowOf.get(file) ?? file))
}

const writeOf = (editor: Editor, place: Place, text: string): Write => ({ place, base: editor.read(place)?.hash ?? null, text })

async function finish(
  editor: Editor,
  all: readonly Write[],
  faults: readonly ImportFault[],
  whereOf: (one: Told) => string,
): Promise<Import> {
  const textBefore = (place: Place): string | null => editor.read(place)?.text ?? null
  const writes = all.filter(({ place, text }) => textBefore(place) !== text)
  const found =
    faults.length > 0 || writes.length === 0
      ? []
      : await editor.checker.check(writes.map(({ place, text }) => [pathOf(place), text ?? undefined]))
  const told = found
    .filter(({ isWarning }) => !isWarning)
    .map(one => ({
      where: whereOf(one),
      what: { da: fieldOf(one) + inForm(one.da), en: fieldOf(one) + inForm(one.en) },
    }))
  return {
    writes,
    faults: [...faults, ...told],
    changes: writes.map(({ place, text }) => ({
      ...place,
      what: textBefore(place) === null ? ('new' as const) : ('changed' as const),
      fields: fieldsBetween(textBefore(place), text),
    })),
  }
}

const fieldOf = ({ path }: Told): string => (path.length === 0 ? '' : `${path.join(' › ')}: `)
