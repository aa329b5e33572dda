// A form from the JSON Schema of a kind: which fields, what each is for, and how it is filled in.
import { z } from 'zod'
import type { Lang } from '../../../engine/answer.ts'
import { type EditKind, editKinds } from '../keep/places.ts'
import { choiceLabels, fieldLabels, scenarioHints } from './labels.ts'

export type Option = { readonly id: string; readonly label: string }
type Shared = { readonly key: string; readonly label: string; readonly hint: string; readonly isRequired: boolean }
/** How a field is filled in; the page draws each in one way. */
export type Field = Shared &
  (
    | { readonly as: 'line' | 'text' | 'date' | 'number' | 'tick' | 'id' | 'lines' | 'raw' }
    | { readonly as: 'choice' | 'ticks'; readonly options: readonly Option[] }
    | { readonly as: 'concept'; readonly options: readonly (Option & { readonly kind: string })[] }
    | { readonly as: 'group' | 'both'; readonly fields: readonly Field[] }
    | { readonly as: 'list'; readonly item: Field }
    | { readonly as: 'either'; readonly fields: readonly Field[] }
  )

type Schema = {
  readonly type?: string
  readonly description?: string
  readonly en?: string
  readonly format?: string
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}

/** What can be chosen, by the name of the field: `problems`, `offers` ... */
export type Choices = Readonly<Record<string, readonly Option[]>>

/** Texts with room for a sentence or more. */
const LONG = new Set([
  'what',
  'how',
  'steps',
  'outcome',
  'shows',
  'doesNotShow',
  'story',
  'goal',
  'text',
  'why',
  'prompts',
  'question',
  'short',
  'evaluated',
  'study',
])

/** The form of a kind in one language. @param choices what ids can be chosen */
export function formOf(kind: EditKind, lang: Lang, choices: Choices): Field[] {
  const schema = z.toJSONSchema(editKinds[kind], { io: 'input', target: 'draft-7' }) as Schema
  return fieldsOf(schema, [], { kind, lang, choices })
}

type At = { readonly kind: EditKind; readonly lang: Lang; readonly choices: Choices }

const fieldsOf = ({ properties = {}, required = [] }: Schema, path: readonly string[], at: At): Field[] =>
  Object.entries(properties).map(([key, inside]) => fieldOf(key, inside, required.includes(key), path, at))

function fieldOf(key: string, schema: Schema, isRequired: boolean, path: readonly string[], at: At): Field {
  const place = [...path, key]
  const label = labelOf(place, at.lang)
  const hint = hintOf(schema, place, at)
  const shared: Shared = { key, label, hint: hint.toLocaleLowerCase(at.lang) === label.toLocaleLowerCase(at.lang) ? '' : hint, isRequired }
  const { properties, items, anyOf } = schema
  if (anyOf) return { ...shared, as: 'either', fields: anyOf.flatMap(one => fieldsOf(one, place, at)) }
  if (key === 'concept') return { ...shared, as: 'concept', options: conceptOptions(schema, at.choices) }
  if (schema.enum) return { ...shared, as: 'choice', options: schema.enum.map(id => ({ id, label: choiceLabels[id]?.[at.lang] ?? id })) }
  if (properties && Object.keys(properties).join() === 'da,en' && Object.values(properties).every(({ type }) => type === 'string'))
    return {
      ...shared,
      as: 'both',
      fields: fieldsOf(schema, place, at).map(field => ({ ...field, hint: '', as: LONG.has(key) ? 'text' : field.as })) as Field[],
    }
  if (properties) return { ...shared, as: 'group', fields: fieldsOf(schema, place, at) }
  if (schema.type === 'array') {
    const options = at.choices[key]
    if (options) return { ...shared, as: 'ticks', options }
    if (!items || items.type === 'string') return { ...shared, as: 'lines' }
    const item = fieldOf(key, items, true, path, at)
    return { ...shared, as: 'list', item: { ...item, hint: '' } }
  }
  return { ...shared, as: wayOf(key, schema, path) } as Field
}

function wayOf(key: string, { type, format }: Schema, path: readonly string[]): Field['as'] {
  if (key === 'id' && path.length === 0) return 'id'
  if (type === 'boolean') return 'tick'
  if (type === 'integer' || type === 'number') return 'number'
  if (format === 'date') return 'date'
  return LONG.has(path.at(-1) ?? '') ? 'text' : 'line'
}

const conceptOptions = ({ properties: { kind: kinds } = {} }: Schema, choices: Choices) =>
  (kinds?.enum ?? []).flatMap(kind => (choices[kind] ?? []).map(option => ({ ...option, kind })))

function labelOf(place: readonly string[], lang: Lang): string {
  const key = place.at(-1) ?? ''
  return (fieldLabels[place.slice(-2).join('.')] ?? fieldLabels[key])?.[lang] ?? key
}

function hintOf({ description = '', en }: Schema, place: readonly string[], { kind, lang }: At): string {
  const key = place.at(-1) ?? ''
  const own = scenarioHints[place.slice(-2).join('.')] ?? scenarioHints[key]
  const said = lang === 'en' ? (en ?? description) : en !== undefined || kind !== 'scenarios' ? description : (own ?? '')
  // A form has ticks and names where a file has ids.
  return said.replace(/ \(ids?\)$/, '').replace(/^true: /, '')
}
