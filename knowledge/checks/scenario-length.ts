import type { Check } from './check.ts'
import { filesOf, placeOf } from './walk/files-of.ts'
import { foldWords } from './walk/fold-words.ts'

/** Fewer words make no family; more are not read by a room in three minutes. */
export const STORY_WORDS = { least: 100, most: 180 } as const

export const scenarioLength: Check = {
  name: 'scenario-length',
  what: `A story has ${STORY_WORDS.least} to ${STORY_WORDS.most} words in each language.`,
  severity: 'error',
  run: loaded =>
    filesOf(loaded, 'scenarios').flatMap(file =>
      (['da', 'en'] as const).flatMap(lang => {
        const words = foldWords(file.value.story[lang]).length
        if (words >= STORY_WORDS.least && words <= STORY_WORDS.most) return []
        const span = `${STORY_WORDS.least}-${STORY_WORDS.most}`
        return {
          ...placeOf(file, ['story', lang]),
          da: `Historien har ${words} ord. Skriv ${span}.`,
          en: `The story has ${words} words. Write ${span}.`,
        }
      }),
    ),
}
