import { z } from 'zod'
import type { Path } from './parse-yaml.ts'

/** The part of a schema that a place in a file is held against; undefined when there is none. */
export function findField(schema: z.ZodType | undefined, path: Path): z.ZodType | undefined {
  let field = schema
  for (const step of path) {
    const inner: z.core.$ZodType | undefined = stepInto(unwrap(field), step)
    if (!(inner instanceof z.ZodType)) return undefined
    field = inner
  }
  return field
}

/** The names of the fields that stand at a place: ['da', 'en', 'cites']. */
export function namesOfFields(field: z.ZodType | undefined): readonly string[] {
  const inner = unwrap(field)
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : []
}

/** The fields of each form that is allowed at a place: [['question'], ['context']]. */
export function formsOf(field: z.ZodType | undefined): readonly (readonly string[])[] {
  const inner = unwrap(field)
  return inner instanceof z.ZodUnion ? inner.options.map(option => namesOfFields(option as z.ZodType)) : [namesOfFields(inner)]
}

function stepInto(field: z.ZodType | undefined, step: string | number): z.core.$ZodType | undefined {
  if (field instanceof z.ZodObject) return (field.shape as Record<string, z.core.$ZodType>)[step]
  if (field instanceof z.ZodArray) return field.element
  // Of several forms the one that has such a field.
  if (field instanceof z.ZodUnion)
    return field.options.map(option => stepInto(option as z.ZodType, step)).find(inner => inner !== undefined)
  if (field instanceof z.ZodTuple && typeof step === 'number') return field.def.items[step]
  return undefined
}

function unwrap(field: z.ZodType | undefined): z.ZodType | undefined {
  if (!(field instanceof z.ZodOptional) && !(field instanceof z.ZodNullable) && !(field instanceof z.ZodDefault)) return field
  const inner: z.core.$ZodType = field.unwrap()
  return inner instanceof z.ZodType ? unwrap(inner) : undefined
}
