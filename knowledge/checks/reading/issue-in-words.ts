import type { z } from 'zod'
import { findField, namesOfFields } from './find-field.ts'
import type { Path } from './parse-yaml.ts'
import { show, wrongForm, wrongSize, wrongType, wrongUnion } from './wrong-value.ts'
import type { InWords } from './yaml-in-words.ts'

type Issue = z.core.$ZodIssue
type PlacedIssue = { readonly issue: Issue; readonly path: Path }

/**
 * Says what the schema objects to: which field, what is wrong, what to do.
 * @param value the whole content of the file
 * @param schema what the file was held against
 * @example 'who: needs at least one sentence. Add a line that begins with "- ".'
 */
export function putIssueInWords(issue: Issue, value: unknown, schema: z.ZodType): InWords {
  const path = pathOf(issue)
  const { da, en } = sentenceFor(issue, valueAt(value, path), path, schema)
  const field = path.map(step => (typeof step === 'number' ? step + 1 : step)).join(' › ')
  return field === '' ? { da: capital(da), en: capital(en) } : { da: `${field}: ${da}`, en: `${field}: ${en}` }
}

/** Where an issue stands in the file. */
export function pathOf(issue: Issue): Path {
  return issue.path.map(step => (typeof step === 'number' ? step : String(step)))
}

/**
 * Issues with one place each: fields too many are pointed at one by one.
 * @param value the whole content of the file
 */
export function placeIssues(issues: readonly Issue[], value: unknown): readonly PlacedIssue[] {
  return issues
    .flatMap(issue => openUnion(issue, value))
    .flatMap((issue): PlacedIssue[] =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map(key => ({ issue: { ...issue, keys: [key] }, path: [...pathOf(issue), key] }))
        : [{ issue, path: pathOf(issue) }],
    )
}

// Where several forms are allowed, what is wrong with the one that was meant: the one that has the fields that stand there.
function openUnion(issue: Issue, value: unknown): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const found = valueAt(value, pathOf(issue))
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return [issue]
  const missesAll = (form: readonly Issue[]): boolean =>
    form.some(one => one.path.length === 1 && !(String(one.path[0]) in found)) ||
    form.some(one => one.path.length === 0 && one.code === 'invalid_type')
  const meant = issue.errors.find(form => !missesAll(form))
  return meant === undefined ? [issue] : meant.map(one => ({ ...one, path: [...issue.path, ...one.path] }))
}

function sentenceFor(issue: Issue, found: unknown, path: Path, schema: z.ZodType): InWords {
  const field = findField(schema, path)
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.map(key => `"${key}"`).join(', ')
      const isText = namesOfFields(field).includes('da')
      if (issue.keys.some(key => (isText || key.includes(' ')) && valueAt(found, [key]) === null))
        return {
          da: `kommaet foran ${keys} deler teksten. Sæt hele teksten i "anførselstegn".`,
          en: `the comma before ${keys} splits the text. Put the whole text in "quotes".`,
        }
      const allowed = namesOfFields(field).join(', ')
      return {
        da: `feltet ${keys} findes ikke her. Ret navnet, eller slet feltet. Her kan stå: ${allowed}.`,
        en: `there is no field ${keys} here. Correct the name, or delete it. Fields: ${allowed}.`,
      }
    }
    case 'invalid_type':
      return wrongType(issue.expected, found, path, field)
    case 'invalid_value': {
      const allowed = issue.values.map(String).join(', ')
      if (found === undefined) return { da: `mangler. Skriv et af: ${allowed}.`, en: `is missing. Write one of: ${allowed}.` }
      return {
        da: `${show(found)} kan ikke bruges. Skriv et af: ${allowed}.`,
        en: `${show(found)} cannot be used. Write one of: ${allowed}.`,
      }
    }
    case 'too_small':
    case 'too_big':
      return wrongSize(issue, found, field)
    case 'invalid_format':
      if (issue.format === 'date')
        return { da: `${show(found)} er ikke en dato. Skriv den som 2026-11-20.`, en: `${show(found)} is no date. Write it as 2026-11-20.` }
      return wrongForm(issue, found)
    case 'invalid_union':
      return wrongUnion(field)
    default:
      return { da: `kan ikke bruges (${issue.message}).`, en: `cannot be used (${issue.message}).` }
  }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, step) => (typeof inside === 'object' && inside !== null ? (inside as Record<string | number, unknown>)[step] : undefined),
    value,
  )
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
