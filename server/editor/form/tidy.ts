// What a form sends, as it stands in a file: one form of letters and line ends, and no empty fields that nobody wrote.
import { isDeepStrictEqual } from 'node:util'
import { isFields } from '../yaml/emit.ts'
import type { Field } from './form.ts'

const DEEPEST = 12

/** Whether a value is nested more deeply than any form. */
export function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth >= DEEPEST || Object.values(value).some(one => isTooDeep(one, depth + 1))
}

/**
 * @param before the value that the file has; what is empty there already stays
 * @example tidyValue({ title: { da: ' Gæld ', en: '' } }, fields, undefined) // { title: { da: 'Gæld' } }
 */
export function tidyValue(value: unknown, fields: readonly Field[], before: unknown): Record<string, unknown> {
  if (!isFields(value)) return {}
  const old = isFields(before) ? before : {}
  const kept = Object.entries(value).flatMap(([key, one]) => {
    const field = fields.find(({ key: name }) => name === key)
    const tidy = tidyOne(one, field, old[key])
    const isLeftOut = isHollow(tidy) && !(key in old && isDeepStrictEqual(old[key], tidy)) && !(field?.isRequired ?? false)
    return isLeftOut ? [] : [[key, tidy]]
  })
  return Object.fromEntries(kept)
}

function tidyOne(value: unknown, field: Field | undefined, before: unknown): unknown {
  if (typeof value === 'string') return tidyText(value)
  if (Array.isArray(value)) {
    const old = Array.isArray(before) ? before : []
    const items = value.map((one, i) => tidyOne(one, field && 'item' in field ? field.item : undefined, old[i]))
    return field?.as === 'list' ? items : items.filter(one => one !== '')
  }
  return isFields(value) ? tidyValue(value, field && 'fields' in field ? field.fields : [], before) : value
}

/** One form of letters, line feeds, no blanks at the ends. */
const tidyText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n')
    .trim()

/** Whether there is nothing in it, however deep. */
const isHollow = (value: unknown): boolean =>
  value === '' || value === null || value === undefined || (typeof value === 'object' && Object.values(value).every(isHollow))
