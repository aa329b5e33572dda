import { foldPhrase } from '../walk/fold-words.ts'
import type { Association, ExampleCheck } from './check.ts'

export const associationOnce: ExampleCheck = {
  name: 'association-once',
  what: 'A phrase stands once among the associations of a language.',
  run: ({ associations }) => {
    const seen = new Map<string, Association>()
    return associations.flatMap(association => {
      const { file, line, lang, phrase } = association
      const key = `${lang} ${foldPhrase(phrase)}`
      const first = seen.get(key)
      if (!first) seen.set(key, association)
      if (!first) return []
      const differ = write(first) !== write(association)
      return {
        file,
        line,
        da: `"${phrase}" står også i ${first.file}:${first.line}${differ ? ' med andre vægte' : ''}. Saml dem i én linje.`,
        en: `"${phrase}" also stands in ${first.file}:${first.line}${differ ? ' with other weights' : ''}. Make one line of the two.`,
      }
    })
  },
}

const write = ({ meanings }: Association): string =>
  meanings
    .map(({ id, weight }) => `${id}:${weight}`)
    .sort()
    .join(' ')
