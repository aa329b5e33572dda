import type { Loaded } from '../load.ts'
import type { Lang } from '../schema.ts'
import type { Check } from './check.ts'
import { filesOf, placeOf } from './walk/files-of.ts'
import { foldWords } from './walk/fold-words.ts'

export const scenarioNamesNoLabel: Check = {
  name: 'scenario-names-no-label',
  what: 'A story shows and does not name: no title or short name of a problem or an approach stands in it.',
  severity: 'error',
  run: loaded =>
    (['da', 'en'] as const).flatMap(lang => {
      const labels = labelsOf(loaded, lang)
      return filesOf(loaded, 'scenarios').flatMap(file => {
        const story = ` ${foldWords(file.value.story[lang]).join(' ')} `
        return labels
          .filter(label => story.includes(` ${label.words} `))
          .map(({ label }) => ({
            ...placeOf(file, ['story', lang]),
            da: `Historien nævner "${label}". Fortæl, hvad man ser og hører, i stedet for at sætte navn på det.`,
            en: `The story names "${label}". Tell what is seen and heard instead of giving it a name.`,
          }))
      })
    }),
}

function labelsOf(loaded: Loaded, lang: Lang): { label: string; words: string }[] {
  const named = [...filesOf(loaded, 'problems'), ...filesOf(loaded, 'approaches')]
  const labels = new Set(named.flatMap(({ value }) => [value.title[lang], value.short[lang]]))
  return [...labels].map(label => ({ label, words: foldWords(label).join(' ') }))
}
