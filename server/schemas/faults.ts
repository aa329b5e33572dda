import type { Text } from '../../engine/answer.ts'
import type { Fault } from '../problem.ts'

type Issue = {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly expected?: string
  readonly maximum?: number | bigint
  readonly minimum?: number | bigint
  /** what was measured: a text, a list, a number */
  readonly origin?: string
  readonly values?: readonly unknown[]
}

/** The fields that each place of a request may hold. */
export type KnownFields = Readonly<Record<string, readonly string[]>>

const TYPES: Readonly<Record<string, Text>> = {
  string: { da: 'skal være tekst', en: 'must be text' },
  array: { da: 'skal være en liste', en: 'must be a list' },
  object: { da: 'skal være et objekt', en: 'must be an object' },
  number: { da: 'skal være et tal', en: 'must be a number' },
  int: { da: 'skal være et helt tal', en: 'must be a whole number' },
  boolean: { da: 'skal være true eller false', en: 'must be true or false' },
}

/**
 * What zod found wrong, in Danish and English. Names the place, never the value or an unknown field's name.
 * @example faultOf(issue, { body: ['question', 'lang'] }) // { where: 'question', what: { da: 'højst 1000 tegn', en: 'at most 1000 characters' } }
 */
export function faultOf(issue: Issue, fields: KnownFields): Fault {
  const where = place(issue.path)
  return { where, what: what(issue, fields[where] ?? []) }
}

function what({ code, expected, maximum, minimum, origin, values }: Issue, fields: readonly string[]): Text {
  if (code === 'unrecognized_keys') return unknownField(fields.join(', '))
  const isCount = origin === 'number' || origin === 'int' || origin === 'array'
  if (code === 'too_small' && isCount) return { da: `mindst ${minimum}`, en: `at least ${minimum}` }
  if (code === 'too_big' && isCount) return { da: `højst ${maximum}`, en: `at most ${maximum}` }
  if (code === 'too_small') return { da: 'må ikke være tomt', en: 'must not be empty' }
  if (code === 'too_big') return { da: `højst ${maximum} tegn`, en: `at most ${maximum} characters` }
  if (code === 'invalid_value' && values) return { da: `skal være en af: ${values.join(', ')}`, en: `must be one of: ${values.join(', ')}` }
  return TYPES[expected ?? ''] ?? { da: 'kan ikke bruges', en: 'cannot be used' }
}

const unknownField = (fields: string): Text => ({
  da: `har et felt, der ikke kendes; kendte felter: ${fields}`,
  en: `has a field that is not known; known fields: ${fields}`,
})

function place(path: readonly PropertyKey[]): string {
  const words = path.map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
  return words === '' ? 'body' : words.replace(/^\./, '')
}
