import type { Lang } from '../answer.ts'
import type { Token } from './tokens.ts'

const DANISH_LETTERS = /[æøåÆØÅ]/

/**
 * The language a question is written in, by its everyday words; Danish when nothing tells.
 * @param common everyday words of each language, folded
 */
export function detectLanguage(text: string, tokens: readonly Token[], common: Readonly<Record<Lang, ReadonlySet<string>>>): Lang {
  let danish = DANISH_LETTERS.test(text) ? 2 : 0
  let english = 0
  for (const { word } of tokens) {
    const da = common.da.has(word)
    const en = common.en.has(word)
    if (da && !en) danish++
    else if (en && !da) english++
  }
  return english > danish ? 'en' : 'da'
}
