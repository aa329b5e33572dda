import type { Text } from '../schema.ts'
import type { Check } from './check.ts'
import { placeOf, validFiles } from './walk/files-of.ts'
import { findTexts } from './walk/texts.ts'

/** Up to this many words, Danish and English may be alike: Café Nora, PTSD, De Utrolige År. */
const NAME = 4

// Words that are frequent in one language and do not exist, or hardly, in the other.
const frequent = {
  da: new Set('og er ikke det som på til af der har eller også kan de den sig blev når fra hvor mange deres ved skal om fordi'.split(' ')),
  en: new Set('the and of is are not that who it or from with was their they be this which have has when how where can'.split(' ')),
} as const

export const bothLanguages: Check = {
  name: 'both-languages',
  what: 'Every text is there in Danish and in English, each in its own language.',
  severity: 'error',
  run: loaded =>
    validFiles(loaded).flatMap(file =>
      findTexts(file.value).flatMap(({ value, path }) => {
        const fault = findFault(value)
        return fault ? { ...placeOf(file, [...path, fault.lang]), da: fault.da, en: fault.en } : []
      }),
    ),
}

function findFault({ da, en }: Text): { lang: 'da' | 'en'; da: string; en: string } | undefined {
  if (da.trim() === '') return { lang: 'da', da: 'Den danske tekst er tom. Skriv den.', en: 'The Danish text is empty. Write it.' }
  if (en.trim() === '') return { lang: 'en', da: 'Den engelske tekst er tom. Skriv den.', en: 'The English text is empty. Write it.' }
  if (da.trim() === en.trim() && wordsOf(da).length > NAME)
    return {
      lang: 'en',
      da: 'Teksten er den samme på begge sprog. Oversæt den.',
      en: 'The text is the same in both languages. Translate it.',
    }
  if (looksLike('en', da))
    return {
      lang: 'da',
      da: 'Den danske tekst ligner engelsk. Er de byttet om?',
      en: 'The Danish text looks like English. Are the two swapped?',
    }
  if (looksLike('da', en))
    return {
      lang: 'en',
      da: 'Den engelske tekst ligner dansk. Er de byttet om?',
      en: 'The English text looks like Danish. Are the two swapped?',
    }
  return undefined
}

// A Danish name or quotation in an English sentence must not count: the wrong language has to win clearly.
function looksLike(lang: 'da' | 'en', text: string): boolean {
  const words = wordsOf(text)
  const hits = (of: ReadonlySet<string>): number => words.filter(word => of.has(word)).length
  const wrong = hits(frequent[lang])
  return wrong >= 2 && wrong > hits(frequent[lang === 'da' ? 'en' : 'da'])
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}
