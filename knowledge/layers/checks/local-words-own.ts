import type { Finding } from '../../checks/reading/knowledge-error.ts'
import { placeOf } from '../../checks/walk/files-of.ts'
import { foldPhrase } from '../../checks/walk/fold-words.ts'
import type { Lang } from '../../shapes/text.ts'
import { type EntryFile, entryFiles, type LayerCheck } from './check.ts'

export const localWordsOwn: LayerCheck = {
  name: 'local-words-own',
  what: 'A local word is one’s own: no everyday word, none that the report knows, and it means one thing.',
  severity: 'error',
  run: laid => {
    const langs = ['da', 'en'] as const
    const everyday = new Set(langs.flatMap(lang => laid.knowledge.common[lang]))
    const taken = new Set(laid.knowledge.words.flatMap(words => langs.flatMap(lang => words[lang].says.map(foldPhrase))))
    const owner = new Map<string, string>()
    return entryFiles(laid).flatMap(file =>
      phrasesOf(file).flatMap(({ phrase, path }): Finding[] => {
        const key = foldPhrase(phrase)
        const place = () => placeOf(file, path)
        if (everyday.has(key))
          return [
            {
              ...place(),
              da: `"${phrase}" er et hverdagsord, som står i alle slags spørgsmål. Skriv et længere navn.`,
              en: `"${phrase}" is an everyday word that stands in all kinds of questions. Write a longer name.`,
            },
          ]
        if (taken.has(key))
          return [
            {
              ...place(),
              da: `"${phrase}" kender rapportens ordlister allerede. Slet det her.`,
              en: `"${phrase}" is already known from the report’s word lists. Delete it here.`,
            },
          ]
        const there = owner.get(key)
        owner.set(key, there ?? file.file)
        if (there === undefined || there === file.file) return []
        return [
          {
            ...place(),
            da: `"${phrase}" står også i ${there}. Lad det betyde én ting.`,
            en: `"${phrase}" also stands in ${there}. Let it mean one thing.`,
          },
        ]
      }),
    )
  },
}

function phrasesOf({ kind, value }: EntryFile): { phrase: string; path: (string | number)[] }[] {
  const from = (words: Partial<Record<Lang, readonly string[]>>, path: string[]) =>
    (['da', 'en'] as const).flatMap(lang => (words[lang] ?? []).map((phrase, i) => ({ phrase, path: [...path, lang, i] })))
  type Phrases = Partial<Record<Lang, readonly string[]>>
  if (kind === 'words') return from(value as Phrases, [])
  const { names } = value as { names?: Phrases }
  return kind === 'scenarios' || !names ? [] : from(names, ['names'])
}
