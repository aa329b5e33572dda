// What a form begins with, and in which order its fields are filled in.
import type { Lang } from '../../../../engine/answer.ts'
import { editorWord as word } from '../../words/editor.ts'
import type { Checked, Entry, Field, Value } from '../calls.ts'

/** The parts of a layer of which there is one. */
export const isSingle = (kind: string): boolean => kind === 'layer' || kind === 'signposts'

// A new entry: checked today, with room for a first sentence.
function newValue(kind: string, fields: readonly Field[], today: string): Value {
  const lists = fields.filter(field => field.as === 'list' && field.isRequired).map(({ key }) => [key, [{}]])
  return {
    ...Object.fromEntries(lists),
    ...(fields.some(({ key }) => key === 'checked') ? { checked: today } : {}),
    ...(isSingle(kind) ? { id: '' } : {}),
  }
}

/** The name of the file is of least interest, and follows from the title. */
export const inReadingOrder = (fields: readonly Field[]): Field[] => [
  ...fields.filter(({ key }) => key !== 'id'),
  ...fields.filter(({ key }) => key === 'id'),
]

/** What stands in the form: the fields, or the whole text of a file that has none or is broken. */
export type Draft = { readonly value: Value; readonly text: string; readonly isText: boolean }

/** @param found absent: a new one */
export function begin(kind: string, fields: readonly Field[], found: Entry | undefined, today: string): Draft {
  const isSignposts = kind === 'signposts'
  const isBroken = found !== undefined && found.hash !== null && found.value === null
  return {
    value: found?.value ?? newValue(kind, fields, today),
    text: found?.text || (isSignposts ? `checked: ${today}\nsignposts: []\n` : ''),
    isText: isSignposts || isBroken,
  }
}

/** How it stands with the checks, in a line. */
export function standing(checked: Checked | undefined, name: string, lang: Lang): string {
  if (!checked) return name === '' ? '' : word('checking', lang)
  const count = checked.faults.length + checked.elsewhere.length
  return count === 0 ? word('good', lang) : `${count} ${word(count === 1 ? 'oneToMend' : 'toMend', lang)}`
}
