import type { Loaded } from '../load.ts'
import type { Figure, Lang } from '../schema.ts'
import type { Check } from './check.ts'
import type { Finding } from './reading/knowledge-error.ts'
import { filesOf, placeOf } from './walk/files-of.ts'
import { writeNumber } from './walk/numbers.ts'
import { findTexts } from './walk/texts.ts'

export const figuresShown: Check = {
  name: 'figures-shown',
  what: 'Every figure also stands in a sentence or a table of its file, in both languages, so that it never appears without its context.',
  severity: 'error',
  run: loaded => (['cases', 'evidence', 'topics'] as const).flatMap(kind => findUnsaid(loaded, kind)),
}

function findUnsaid(loaded: Loaded, kind: 'cases' | 'evidence' | 'topics'): Finding[] {
  return filesOf(loaded, kind).flatMap(file => {
    const texts = findTexts(file.value).filter(({ path }) => path[0] !== 'figures')
    const said = { da: texts.map(({ value }) => value.da).join('\n'), en: texts.map(({ value }) => value.en).join('\n') }
    return file.value.figures.flatMap((figure: Figure, i) =>
      (['da', 'en'] as const).flatMap(lang =>
        [figure.value, ...(figure.to === undefined ? [] : [figure.to])]
          .filter(number => !isSaid(number, said[lang], lang))
          .map(number => ({
            ...placeOf(file, ['figures', i, 'value']),
            da: `Tallet ${number} står ikke i nogen ${lang === 'da' ? 'dansk' : 'engelsk'} sætning i filen. Skriv sætningen, eller ret tallet.`,
            en: `The figure ${number} stands in no ${lang === 'da' ? 'Danish' : 'English'} sentence of the file. Write the sentence, or correct the figure.`,
          })),
      ),
    )
  })
}

function isSaid(number: number, text: string, lang: Lang): boolean {
  return writeNumber(number, lang).some(form => new RegExp(`(?<![\\p{L}\\d]|\\d[.,])${form}(?![\\p{L}\\d]|[.,]\\d)`, 'iu').test(text))
}
