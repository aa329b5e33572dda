// What a file would change, told before anything is written; then all of it or nothing.
import type { Text } from '../../../engine/answer.ts'
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
import { NO_VERSIONS, type RowState, stateOf, toldOf, versionOf } from './row-version.ts'
import { readRows } from './rows.ts'
import { columnsOf, readSheet, writeSheet } from './sheet.ts'
import type { ImportFault } from './zip.ts'

export type Import = {
  readonly writes: readonly Write[]
  readonly faults: readonly ImportFault[]
  /** to be read, and no hindrance */
  readonly warnings: readonly Text[]
  readonly changes: readonly (Place & { readonly what: 'new' | 'changed'; readonly fields: readonly string[] })[]
}

const MOST_ROWS = 5_000

/** All offers as a spreadsheet. */
export function offersSheet(editor: Editor, knowledge: Knowledge, lang: 'da' | 'en'): string {
  const offers = listPlaces(editor.root)
    .filter(({ kind }) => kind === 'offers')
    .flatMap(place => {
      const found = editor.read(place)
      const value = yamlValue(found?.text ?? '')
      return found && isFields(value) ? [{ value, version: versionOf(found.hash) }] : []
    })
  return writeSheet(offers, columnsOf(editor.fieldsOf('offers', lang, knowledge)), lang)
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

/** What a spreadsheet of offers would change. A row that was made from an older version and not touched leaves the offer as it is. */
export async function readOffers(editor: Editor, knowledge: Knowledge, bytes: Uint8Array): Promise<Import> {
  const fields = { da: editor.fieldsOf('offers', 'da', knowledge), en: editor.fieldsOf('offers', 'en', knowledge) }
  const named = [columnsOf(fields.da), columnsOf(fields.en)]
  const labelOf = (key: string): Text => {
    const label = (lang: 'da' | 'en'): string => fields[lang].find(field => field.key === key)?.label ?? key
    return { da: label('da'), en: label('en') }
  }
  /** What the row was made from, as far as that is known. */
  const madeFrom = (place: Place, version: string | undefined): { readonly state: RowState; readonly text: string | undefined } => {
    const state = stateOf(editor, place, version)
    return { state, text: (state.since === 'changed' ? state.base : undefined) ?? editor.read(place)?.text }
  }
  const before = (id: string, version: string | undefined) => {
    const place = placeFor('offers', id)
    const value = place && yamlValue(madeFrom(place, version).text ?? '')
    return isFields(value) ? value : undefined
  }
  const rows = readRows(bytes)
  if (rows.length > MOST_ROWS)
    return { writes: [], changes: [], warnings: [], faults: [{ where: '1', what: { da: 'for mange rækker.', en: 'too many rows.' } }] }
  const sheet = readSheet(rows, named, before, idFrom)
  const faults = [...sheet.faults]
  const rowOf = new Map<string, number>()
  const unsure = new Set<string>()
  const writes = sheet.rows.flatMap(({ row, id, value, version }) => {
    const place = placeFor('offers', id)
    if (!place) {
      faults.push({ where: String(row), what: BAD_NAME })
      return []
    }
    const { state, text } = madeFrom(place, version)
    const wanted = editor.textOf({ place, value }, text === undefined ? undefined : { text })
    if (state.since === 'changed' && wanted === state.base) return []
    const wrong = toldOf(state, labelOf)
    if (wrong) {
      // What is here already needs no writing, whatever it was made from.
      if (wanted !== editor.read(place)?.text) faults.push({ where: String(row), what: wrong })
      return []
    }
    rowOf.set(pathOf(place), row)
    if (state.since === 'unknown') unsure.add(pathOf(place))
    return [writeOf(editor, place, wanted)]
  })
  const found = await finish(editor, writes, faults, ({ file }) => String(rowOf.get(file) ?? file))
  return { ...found, warnings: found.writes.some(({ place }) => unsure.has(pathOf(place))) ? [NO_VERSIONS] : [] }
}

const BAD_NAME: Text = {
  da: 'filens navn må kun have små bogstaver a-z, tal og bindestreger.',
  en: 'the name of the file may only have small letters a-z, digits and hyphens.',
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
    warnings: [],
    faults: [...faults, ...told],
    changes: writes.map(({ place, text }) => ({
      ...place,
      what: textBefore(place) === null ? ('new' as const) : ('changed' as const),
      fields: fieldsBetween(textBefore(place), text),
    })),
  }
}

const fieldOf = ({ path }: Told): string => (path.length === 0 ? '' : `${path.join(' › ')}: `)
