import type { z } from 'zod'
import { findField, namesOfFields } from './find-field.ts'
import type { Path } from './parse-yaml.ts'
import type { InWords } from './yaml-in-words.ts'

type Issue = z.core.$ZodIssue

// The patterns of schema.ts carry their rule in English; here is the Danish of each.
const patternsInDanish: Readonly<Record<string, string>> = {
  'only small letters a-z, digits and single hyphens': 'kun små bogstaver a-z, cifre og enkelte bindestreger',
  'write SECTION@PAGE (network-works@33), note-57 or beside-underretning':
    'skriv AFSNIT@SIDE (network-works@33), note-57 eller beside-underretning',
}

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

/** Where an issue stands in the file; a field too many is pointed at itself. */
export function pathOf(issue: Issue): Path {
  return issue.path.map(step => (typeof step === 'number' ? step : String(step)))
}

function sentenceFor(issue: Issue, found: unknown, path: Path, schema: z.ZodType): InWords {
  const field = findField(schema, path)
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.map(key => `"${key}"`).join(', ')
      if (issue.keys.some(key => key.includes(' ') && valueAt(found, [key]) === null))
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
      return {
        da: `${show(found)} har forkert form: ${patternsInDanish[issue.message] ?? issue.message}.`,
        en: `${show(found)} has the wrong form: ${issue.message}.`,
      }
    default:
      return { da: `kan ikke bruges (${issue.message}).`, en: `cannot be used (${issue.message}).` }
  }
}

function wrongType(expected: string, found: unknown, path: Path, field: z.ZodType | undefined): InWords {
  const meaning = field?.description === undefined ? '' : ` (${field.description})`
  if (found === undefined || found === null) {
    const last = path.at(-1)
    if (last === 'da') return { da: 'den danske tekst mangler. Skriv den.', en: 'the Danish text is missing. Write it.' }
    if (last === 'en') return { da: 'den engelske tekst mangler. Skriv den.', en: 'the English text is missing. Write it.' }
    return found === null
      ? { da: 'er tomt. Skriv noget, eller slet feltet.', en: `is empty. Write something, or delete the field${meaning}.` }
      : { da: 'mangler. Tilføj feltet.', en: `is missing. Add it${meaning}.` }
  }
  if (expected === 'string')
    return typeof found === 'object'
      ? { da: 'skal være en tekst.', en: `must be a text${meaning}.` }
      : {
          da: `skal være en tekst. Sæt den i anførselstegn: "${String(found)}".`,
          en: `must be a text. Put it in quotes: "${String(found)}".`,
        }
  if (expected === 'array')
    return { da: 'skal være en liste. Begynd hver linje med "- ".', en: `must be a list. Begin each line with "- "${meaning}.` }
  if (expected === 'object') {
    const names = namesOfFields(field).join(', ')
    return { da: `skal have felterne ${names}.`, en: `must have the fields ${names}${meaning}.` }
  }
  if (expected === 'int') return { da: `${show(found)} skal være et helt tal.`, en: `${show(found)} must be a whole number.` }
  if (expected === 'number')
    return { da: `${show(found)} skal være et tal uden anførselstegn.`, en: `${show(found)} must be a number without quotes.` }
  if (expected === 'boolean') return { da: 'skal være true eller false.', en: 'must be true or false.' }
  return { da: `${show(found)} er af en forkert slags.`, en: `${show(found)} is of the wrong kind (${expected}).` }
}

function wrongSize(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, found: unknown, field: z.ZodType | undefined): InWords {
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum)
  const least = issue.code === 'too_small'
  if (typeof found === 'string') return { da: 'er tomt. Skriv teksten.', en: 'is empty. Write the text.' }
  if (!Array.isArray(found))
    return { da: `må være ${least ? 'mindst' : 'højst'} ${limit}.`, en: `must be at ${least ? 'least' : 'most'} ${limit}.` }
  const sentence = namesOfFields(findField(field, [0])).includes('cites')
  const da = limit === 1 ? (sentence ? 'én sætning' : 'én linje') : `${limit} ${sentence ? 'sætninger' : 'linjer'}`
  const en = limit === 1 ? (sentence ? 'one sentence' : 'one entry') : `${limit} ${sentence ? 'sentences' : 'entries'}`
  const exact = 'exact' in issue && issue.exact === true
  const todo = least
    ? { da: 'Tilføj en linje, der begynder med "- ".', en: 'Add a line that begins with "- ".' }
    : { da: 'Slet resten.', en: 'Delete the rest.' }
  const many = found.length
  return {
    da: `skal have ${exact ? 'netop' : least ? 'mindst' : 'højst'} ${da}, men har ${many}. ${todo.da}`,
    en: `needs ${exact ? 'exactly' : least ? 'at least' : 'at most'} ${en}, but has ${many}. ${todo.en}`,
  }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, step) => (typeof inside === 'object' && inside !== null ? (inside as Record<string | number, unknown>)[step] : undefined),
    value,
  )
}

function show(found: unknown): string {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? String(found))
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
