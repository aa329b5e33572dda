import { foldPhrase } from '../walk/fold-words.ts'
import { ENDINGS, type ExampleCheck } from './check.ts'

export const associationNotHarmless: ExampleCheck = {
  name: 'association-not-harmless',
  what: 'A phrase that stands as harmless calls neither danger nor another ending to mind; a problem it may.',
  run: ({ associations, harmless }) => {
    const quiet = new Set((['da', 'en'] as const).flatMap(lang => harmless[lang].map(phrase => `${lang} ${foldPhrase(phrase)}`)))
    return associations.flatMap(({ file, line, lang, phrase, meanings }) => {
      const ending = meanings.find(({ id }) => ENDINGS.includes(id))
      if (!ending || !quiet.has(`${lang} ${foldPhrase(phrase)}`)) return []
      return {
        file,
        line,
        da: `"${phrase}" står som harmløs i words/harmless.yaml, men leder til "${ending.id}". Slet det ene.`,
        en: `"${phrase}" stands as harmless in words/harmless.yaml, but calls "${ending.id}" to mind. Delete one of the two.`,
      }
    })
  },
}
