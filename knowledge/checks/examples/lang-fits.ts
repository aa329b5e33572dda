import type { PlacedExample } from '../../examples.ts'
import type { Lang } from '../../schema.ts'
import { foldWords } from '../walk/fold-words.ts'
import type { ExampleCheck, Material } from './check.ts'

const names: Readonly<Record<Lang, { da: string; en: string }>> = {
  da: { da: 'dansk', en: 'Danish' },
  en: { da: 'engelsk', en: 'English' },
}

/** So many everyday words of the other language tell that the label is wrong ... */
const FEWEST_FOREIGN = 3
/** ... when they outnumber those of its own so many times. */
const OUTNUMBER = 3

export const langFits: ExampleCheck = {
  name: 'lang-fits',
  what: 'The language of an example is the one it is written in, as far as everyday words tell.',
  run: ({ examples, common }) =>
    examples
      .filter(example => isClearlyForeign(example, common))
      .map(({ file, line, lang, t }) => {
        const other = lang === 'da' ? 'en' : 'da'
        return {
          file,
          line,
          da: `"${t}" er ${names[other].da}, men lang er "${lang}". Skriv "lang":"${other}".`,
          en: `"${t}" is ${names[other].en}, but lang is "${lang}". Write "lang":"${other}".`,
        }
      }),
}

function isClearlyForeign({ t, lang }: PlacedExample, common: Material['common']): boolean {
  const other = lang === 'da' ? 'en' : 'da'
  const words = foldWords(t)
  const foreign = words.filter(word => common[other].has(word) && !common[lang].has(word)).length
  const own = words.filter(word => common[lang].has(word) && !common[other].has(word)).length
  return foreign >= FEWEST_FOREIGN && foreign >= OUTNUMBER * own
}
