import type { Check } from './check.ts'
import { filesOf, placeOf } from './walk/files-of.ts'
import { foldPhrase } from './walk/fold-words.ts'

const ONE_WORD = /^[\p{L}\p{N}]+(?:'\p{L}+)*$/u

/** Classes are looked up word by word: a phrase, a hyphen or a blank would never be met. */
export const sensesSingleWords: Check = {
  name: 'senses-single-words',
  what: 'A class of everyday words holds single words without hyphens, each once.',
  severity: 'error',
  run: loaded =>
    filesOf(loaded, 'senses').flatMap(file =>
      (['da', 'en'] as const).flatMap(lang => {
        const seen = new Set<string>()
        return file.value[lang].flatMap((word, i) => {
          const key = foldPhrase(word)
          const isTwice = seen.has(key)
          seen.add(key)
          const here = placeOf(file, [lang, i])
          if (!ONE_WORD.test(word))
            return [
              {
                ...here,
                da: `"${word}" er ikke ét ord. Skriv ét ord uden bindestreg, eller brug knowledge/associations til udtryk.`,
                en: `"${word}" is not one word. Write one word without a hyphen, or use knowledge/associations for phrases.`,
              },
            ]
          return isTwice
            ? [
                {
                  ...here,
                  da: `"${word}" står to gange i klassen. Slet den ene.`,
                  en: `"${word}" stands twice in the class. Delete one of the two.`,
                },
              ]
            : []
        })
      }),
    ),
}
