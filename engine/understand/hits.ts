import type { Lang } from '../answer.ts'
import type { Token } from '../text/tokens.ts'
import type { Lexicon, LexiconNode, Meaning } from './lexicon.ts'
import type { Sense } from './senses.ts'

/** A token with every stem under which the word lists may know it: its own, its correction, its compound parts. */
export type Word = Token & {
  readonly stems: Readonly<Record<Lang, readonly string[]>>
  /** the classes of everyday words it belongs to (`knowledge/senses`) */
  readonly senses: readonly Sense[]
}

/** A phrase of the word lists found in the question: token positions, end exclusive. */
export type Hit = { readonly from: number; readonly to: number; readonly meanings: readonly Meaning[]; readonly negated: boolean }

const LONGEST_GAP = 3

/** Counts elementary steps, so that tests can show that the work is bounded. */
export type Meter = { steps: number }

/**
 * Every phrase of the word lists that the words hold, in both languages. A phrase under a longer harmless one
 * ("slå græs") tells nothing of danger or of how the answer ends; a problem it names stays named.
 */
export function findHits(words: readonly Word[], lexicon: Lexicon, meter: Meter): Hit[] {
  const hits: Hit[] = []
  for (const lang of ['da', 'en'] as const)
    for (let from = 0; from < words.length; from++) walk(lexicon[lang], from, from, lang, words, hits, meter)
  const harmless = hits.filter(hit => hit.meanings.some(m => m.weight === 0))
  if (harmless.length === 0) return hits
  return hits.flatMap(hit => {
    const hidden = harmless.some(h => h.from < hit.to && hit.from < h.to && h.to - h.from >= hit.to - hit.from)
    const meanings = hit.meanings.filter(m => m.weight > 0 && !(hidden && /^(?:outcome\/|danger\/|alarm$)/.test(m.concept)))
    return meanings.length > 0 ? [{ ...hit, meanings }] : []
  })
}

function walk(node: LexiconNode, from: number, at: number, lang: Lang, words: readonly Word[], hits: Hit[], meter: Meter): void {
  meter.steps++
  if (node.meanings && at > from) hits.push({ from, to: at, meanings: node.meanings, negated: node.negated === true })
  const word = words[at]
  if (word)
    for (const key of word.stems[lang]) {
      const next = node.next?.get(key)
      if (next) walk(next, from, at + 1, lang, words, hits, meter)
    }
  if (node.gap)
    for (let skip = 0; skip <= LONGEST_GAP && at + skip < words.length; skip++)
      if (words[at + skip]?.clause === words[from]?.clause) walkGap(node.gap, from, at + skip, lang, words, hits, meter)
}

function walkGap(gap: LexiconNode, from: number, at: number, lang: Lang, words: readonly Word[], hits: Hit[], meter: Meter): void {
  for (const key of words[at]?.stems[lang] ?? []) {
    const next = gap.next?.get(key)
    if (next) walk(next, from, at + 1, lang, words, hits, meter)
  }
}
