import type { Loaded } from '../load.ts'
import type { Lang } from '../schema.ts'
import type { Check } from './check.ts'
import { filesOf, placeOf, validFiles } from './walk/files-of.ts'
import { foldWords } from './walk/fold-words.ts'
import { findTexts } from './walk/texts.ts'

/** So many words in a row are a copy; shorter runs are how people speak ("på den ene side"). */
export const COPY_WORDS = 8

export const scenarioOwnWords: Check = {
  name: 'scenario-own-words',
  what: `No ${COPY_WORDS} words in a row of a scenario stand in another file: the guide gives its answer itself.`,
  severity: 'error',
  run: loaded =>
    (['da', 'en'] as const).flatMap(lang => {
      const taken = runsElsewhere(loaded, lang)
      return filesOf(loaded, 'scenarios').flatMap(file =>
        findTexts(file.value).flatMap(({ value, path }) => {
          const copied = runsOf(value[lang]).find(run => taken.has(run))
          if (copied === undefined) return []
          return {
            ...placeOf(file, [...path, lang]),
            da: `"${copied}" står også i ${taken.get(copied)}. Sig det med egne ord.`,
            en: `"${copied}" also stands in ${taken.get(copied)}. Say it in other words.`,
          }
        }),
      )
    }),
}

// Only runs that a scenario has are kept: those of all files are many times the files.
function runsElsewhere(loaded: Loaded, lang: Lang): ReadonlyMap<string, string> {
  const said = new Set(filesOf(loaded, 'scenarios').flatMap(file => findTexts(file.value).flatMap(({ value }) => runsOf(value[lang]))))
  const taken = new Map<string, string>()
  for (const file of validFiles(loaded))
    if (file.kind !== 'scenarios')
      for (const { value } of findTexts(file.value)) for (const run of runsOf(value[lang])) if (said.has(run)) taken.set(run, file.file)
  return taken
}

function runsOf(text: string): string[] {
  const words = foldWords(text)
  return Array.from({ length: Math.max(0, words.length - COPY_WORDS + 1) }, (_, i) => words.slice(i, i + COPY_WORDS).join(' '))
}
