// What the schema objects to in one value: its form, its kind, its size.
import type { z } from 'zod'
import { idFrom } from '../../shapes/id-from.ts'
import { findField, formsOf, namesOfFields } from './find-field.ts'
import type { Path } from './parse-yaml.ts'
import type { InWords } from './yaml-in-words.ts'

type Issue = z.core.$ZodIssue

const ID_RULE = 'only small letters a-z, digits and single hyphens'
// The patterns of the shapes carry their rule in English; here is the Danish of each.
const patternsInDanish: Readonly<Record<string, string>> = {
  [ID_RULE]: 'kun små bogstaver a-z, cifre og enkelte bindestreger',
  'needs a digit': 'der mangler et tal',
  'write SECTION@PAGE (network-works@33), note-57 or beside-underretning':
    'skriv AFSNIT@SIDE (network-works@33), note-57 eller beside-underretning',
}

export function wrongForm(issue: Extract<Issue, { code: 'invalid_format' }>, found: unknown): InWords {
  if (issue.format === 'email')
    return {
      da: `${show(found)} er ikke en mailadresse. Skriv den som post@kommune.dk.`,
      en: `${show(found)} is no mail address. Write it as post@kommune.dk.`,
    }
  if (issue.format === 'url')
    return {
      da: `${show(found)} er ikke en hel adresse. Skriv den som https://kommune.dk/tilbud.`,
      en: `${show(found)} is no whole address. Write it as https://kommune.dk/offer.`,
    }
  const example = issue.message === ID_RULE ? idFrom(String(found)) : ''
  return {
    da: `${show(found)} har forkert form: ${patternsInDanish[issue.message] ?? issue.message}.${example && ` Skriv for eksempel ${example}.`}`,
    en: `${show(found)} has the wrong form: ${issue.message}.${example && ` Write, for example, ${example}.`}`,
  }
}

export function wrongUnion(field: z.ZodType | undefined): InWords {
  const forms = formsOf(field)
    .map(names => names.join(', '))
    .filter(names => names !== '')
  return {
    da: `skal have netop ét af felterne ${forms.join(' eller ')}.`,
    en: `must have exactly one of the fields ${forms.join(' or ')}.`,
  }
}

export function wrongType(expected: string, found: unknown, path: Path, field: z.ZodType | undefined): InWords {
  const { da: meaningDa, en: meaning } = meaningOf(field)
  if (found === undefined || found === null) {
    const last = path.at(-1)
    const mayGo = found === null && field?.safeParse(undefined).success
    if (last === 'da' && !mayGo) return { da: 'den danske tekst mangler. Skriv den.', en: 'the Danish text is missing. Write it.' }
    if (last === 'en' && !mayGo) return { da: 'den engelske tekst mangler. Skriv den.', en: 'the English text is missing. Write it.' }
    return found === null
      ? { da: `er tomt. Skriv noget, eller slet feltet${meaningDa}.`, en: `is empty. Write something, or delete the field${meaning}.` }
      : { da: `mangler. Tilføj feltet${meaningDa}.`, en: `is missing. Add it${meaning}.` }
  }
  if (expected === 'string')
    return typeof found === 'object'
      ? { da: `skal være en tekst${meaningDa}.`, en: `must be a text${meaning}.` }
      : {
          da: `skal være en tekst. Sæt den i anførselstegn: "${String(found)}".`,
          en: `must be a text. Put it in quotes: "${String(found)}".`,
        }
  if (expected === 'array')
    return { da: `skal være en liste${meaningDa}. Begynd hver linje med "- ".`, en: `must be a list${meaning}. Begin each line with "- ".` }
  if (expected === 'object') {
    const names = namesOfFields(field).join(', ')
    return { da: `skal have felterne ${names}${meaningDa}.`, en: `must have the fields ${names}${meaning}.` }
  }
  if (expected === 'int') return { da: `${show(found)} skal være et helt tal.`, en: `${show(found)} must be a whole number.` }
  if (expected === 'number')
    return { da: `${show(found)} skal være et tal uden anførselstegn.`, en: `${show(found)} must be a number without quotes.` }
  if (expected === 'boolean') return { da: 'skal være true eller false.', en: 'must be true or false.' }
  return { da: `${show(found)} er af en forkert slags.`, en: `${show(found)} is of the wrong kind (${expected}).` }
}

export function wrongSize(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, found: unknown, field: z.ZodType | undefined): InWords {
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum)
  const least = issue.code === 'too_small'
  if (typeof found === 'string') return wrongLength(found, limit, least)
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

function wrongLength(found: string, limit: number, least: boolean): InWords {
  const signs = found.trim().length
  if (signs === 0) return { da: 'er tomt. Skriv teksten.', en: 'is empty. Write the text.' }
  return least
    ? { da: `${show(found)} er for kort. Skriv mindst ${limit} tegn.`, en: `${show(found)} is too short. Write ${limit} signs or more.` }
    : { da: `er for lang: ${signs} tegn. Skriv højst ${limit}.`, en: `is too long: ${signs} signs. Write ${limit} or fewer.` }
}

// Local fields explain themselves in both languages, the report's in English only: its Danish sentences go without.
function meaningOf(field: z.ZodType | undefined): InWords {
  const { description, en } = (field?.meta() ?? {}) as { description?: string; en?: string }
  const inBrackets = (words: string | undefined): string => (words === undefined ? '' : ` (${words})`)
  return { da: inBrackets(en === undefined ? undefined : description), en: inBrackets(en ?? description) }
}

/** What was found, short enough for a sentence. */
export function show(found: unknown): string {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? String(found))
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`
}
