// Local offers as a spreadsheet, one a row, and back.
import type { Lang, Text } from '../../../engine/answer.ts'
import { writeRows } from '../../csv.ts'
import type { Field, Option } from '../form/form.ts'
import { isFields } from '../yaml/emit.ts'
import type { ImportFault } from './zip.ts'

type Value = Readonly<Record<string, unknown>>
/** One column: where in an offer it stands, what it is called, and how its cell is read. */
type Column = {
  readonly path: readonly string[]
  readonly name: string
  readonly as: 'one' | 'lines' | 'options' | 'sentences' | 'date'
  readonly options: readonly Option[]
}

const BETWEEN = ' | '
/** The last column: from which version of the offer a row was made. */
const VERSION = 'version'
const VERSION_NAMES = { da: 'Version (skal ikke rettes)', en: 'Version (not to be edited)' } as const

/** The columns of a form, each leaf one. */
export function columnsOf(fields: readonly Field[], path: readonly string[] = [], before = ''): Column[] {
  return fields.flatMap((field): Column[] => {
    const place = [...path, field.key]
    const name = before === '' ? field.label : `${before} › ${field.label}`
    const column = (as: Column['as'], options: readonly Option[] = []): Column[] => [{ path: place, name, as, options }]
    switch (field.as) {
      case 'both':
      case 'group':
        return columnsOf(field.fields, place, name)
      case 'list':
        return 'fields' in field.item ? columnsOf(field.item.fields, place, name).map(one => ({ ...one, as: 'sentences' as const })) : []
      case 'lines':
        return column('lines')
      case 'ticks':
        return column('options', field.options)
      case 'choice':
        return column('one', field.options)
      case 'date':
        return column('date')
      default:
        return column('one')
    }
  })
}

/** @param lang decides between semicolons and commas */
export function writeSheet(
  offers: readonly { readonly value: Value; readonly version: string }[],
  columns: readonly Column[],
  lang: Lang,
): string {
  const head = [...columns.map(({ name }) => name), VERSION_NAMES[lang]]
  return writeRows([head, ...offers.map(({ value, version }) => [...columns.map(column => cellOf(value, column)), version])], lang)
}

function cellOf(offer: Value, { path, as, options }: Column): string {
  const label = (id: unknown): string => options.find(option => option.id === id)?.label ?? String(id)
  if (as === 'sentences') {
    const [list = '', lang = ''] = path
    const sentences = offer[list]
    return Array.isArray(sentences)
      ? sentences
          .map(one => (isFields(one) ? String(one[lang] ?? '') : ''))
          .join('\n')
          .trimEnd()
      : ''
  }
  const value = path.reduce<unknown>((inside, step) => (isFields(inside) ? inside[step] : undefined), offer)
  if (value === undefined || value === null) return ''
  return Array.isArray(value) ? value.map(label).join(BETWEEN) : label(value)
}

/** `version` is undefined when the sheet has no such column. */
export type SheetRow = { readonly row: number; readonly id: string; readonly value: Value; readonly version: string | undefined }
export type ReadSheet = { readonly rows: readonly SheetRow[]; readonly faults: readonly ImportFault[] }

/**
 * Offers from rows. A column that is not there leaves what the offer has.
 * @param named columns under all their names: in both languages
 * @param before the offer as it is
 * @param idOf makes a name for a new one
 */
export function readSheet(
  [head = [], ...rows]: readonly (readonly string[])[],
  named: readonly (readonly Column[])[],
  before: (id: string, version: string | undefined) => Value | undefined,
  idOf: (title: string) => string,
): ReadSheet {
  const faults: ImportFault[] = []
  const complain = (row: number, da: string, en: string): void => void faults.push({ where: String(row), what: { da, en } })
  const versionAt = head.findIndex(isVersion)
  const columns = head.map((name, i) => {
    if (isVersion(name)) return undefined
    const found = named.flat().find(column => plain(column.name) === plain(name) || column.path.join('.') === name)
    if (!found && name !== '')
      complain(
        1,
        `kolonne ${i + 1} kendes ikke. Brug overskrifterne fra den fil, du kan hente.`,
        `column ${i + 1} is not known. Use the headings of the file that you can download.`,
      )
    return found
  })
  const seen = new Set<string>()
  const out = rows.flatMap((cells, i): SheetRow[] => {
    const row = i + 2
    if (cells.every(cell => cell === '')) return []
    const at = (path: string): string => cells[columns.findIndex(column => column?.path.join('.') === path)] ?? ''
    const id = at('id') || idOf(at('title.da'))
    if (id === '') complain(row, 'navnet mangler.', 'the name is missing.')
    if (seen.has(id)) complain(row, 'filens navn står også i en anden række.', 'the name of the file also stands in another row.')
    seen.add(id)
    const version = versionAt < 0 ? undefined : (cells[versionAt] ?? '')
    const value = columns.reduce<Value>(
      (now, column, n) =>
        column ? withCell(now, column, cells[n] ?? '', (text: Text) => void faults.push({ where: String(row), what: text }), named) : now,
      { ...before(id, version), id },
    )
    return [{ row, id, value: { ...value, id }, version }]
  })
  return { rows: out, faults }
}

const isVersion = (name: string): boolean => [VERSION, ...Object.values(VERSION_NAMES)].some(one => plain(one) === plain(name))
const plain = (name: string): string => name.toLocaleLowerCase('da').replace(/\s+/g, ' ').trim()

function withCell(
  value: Value,
  column: Column,
  cell: string,
  complain: (text: Text) => void,
  named: readonly (readonly Column[])[],
): Value {
  const { path, as } = column
  const all = named
    .flat()
    .filter(other => other.path.join('.') === path.join('.'))
    .flatMap(({ options }) => options)
  const idIn = (text: string): string => {
    const found = all.find(option => option.id === text || plain(option.label) === plain(text))
    if (!found && all.length > 0) complain({ da: `${column.name}: et navn kendes ikke.`, en: `${column.name}: a name is not known.` })
    return found?.id ?? text
  }
  if (as === 'sentences') {
    const [list = '', lang = ''] = path
    const there = Array.isArray(value[list]) ? (value[list] as Value[]) : []
    const lines = cell === '' ? [] : cell.split('\n')
    const length = Math.max(lang === 'da' ? 0 : there.length, lines.length)
    return { ...value, [list]: Array.from({ length }, (_, i) => ({ ...there[i], [lang]: (lines[i] ?? '').trim() })) }
  }
  const parts = (): string[] =>
    cell
      .split(/[|\n]/)
      .map(part => part.trim())
      .filter(part => part !== '')
  const read =
    as === 'lines'
      ? parts()
      : as === 'options'
        ? parts().map(idIn)
        : as === 'date'
          ? isoDate(cell)
          : all.length > 0 && cell !== ''
            ? idIn(cell)
            : cell
  return set(value, path, read)
}

function set(value: Value, [step = '', ...rest]: readonly string[], one: unknown): Value {
  const inside = value[step]
  return { ...value, [step]: rest.length === 0 ? one : set(isFields(inside) ? inside : {}, rest, one) }
}

/** A date as spreadsheets turn it round. @example isoDate('5-10-2026') // '2026-10-05' */
export function isoDate(cell: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(cell.trim()) ?? []
  return year === '' ? cell.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
