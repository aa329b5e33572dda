import type { Word } from '../hits.ts'

/** Text features of a question: bucket numbers without repetition, and for each the words (from, to) that gave it first. */
export type Features = { readonly buckets: readonly number[]; readonly from: readonly number[]; readonly to: readonly number[] }

/** Number of buckets that feature names are hashed into; a power of two. */
export const BUCKETS = 1 << 18
// Shorter runs of letters meet by chance: three letters cost six points of F1 on fresh questions.
const SHORTEST_GRAM = 4
const LONGEST_GRAM = 5
/** Two classes of words speak together when at most this many words apart. */
const SENSES_MEET = 8
const NEGATION_SCOPE = 3
const NEGATIONS: ReadonlySet<string> = new Set(
  'ikke ej hverken ingen aldrig uden not never no neither nor dont doesnt isnt arent wasnt werent cant cannot without'.split(' '),
)

/**
 * The features that the learned weights know: stems in both languages, pairs of neighbouring stems, stems after a "not",
 * runs of four and five letters inside words (which carry compounds, endings and typing errors), and classes of everyday
 * words, alone, denied and in pairs ("sko" + "for små" teaches "støvler" + "for små").
 * At most {@link SENSES_MEET} * 25 pairs a word, so the work grows with the length of the question only.
 */
export function extractFeatures(words: readonly Word[]): Features {
  const seen = new Map<number, number>()
  const from: number[] = []
  const to: number[] = []
  const add = (name: string, first: number, last: number): void => {
    const bucket = hash(name) & (BUCKETS - 1)
    if (seen.has(bucket)) return
    seen.set(bucket, from.length)
    from.push(first)
    to.push(last + 1)
  }
  let lastNegation = -1
  words.forEach((word, i) => {
    const da = word.stems.da[0]
    const en = word.stems.en[0]
    if (NEGATIONS.has(word.word)) lastNegation = i
    const isNegated =
      lastNegation >= 0 && i > lastNegation && i - lastNegation <= NEGATION_SCOPE && words[lastNegation]?.clause === word.clause
    add(`w${da}`, i, i)
    if (en !== da) add(`w${en}`, i, i)
    if (isNegated) add(`n${da}`, lastNegation, i)
    const before = words[i - 1]
    if (before) add(`b${before.stems.da[0]}_${da}`, i - 1, i)
    for (const sense of word.senses) {
      add(`m${sense}`, i, i)
      if (isNegated) add(`mn${sense}`, lastNegation, i)
      for (let j = Math.max(0, i - SENSES_MEET); j < i; j++)
        for (const other of words[j]?.senses ?? [])
          if (other !== sense) add(sense < other ? `mp${sense}+${other}` : `mp${other}+${sense}`, j, i)
    }
    const edged = ` ${word.word} `
    for (let n = SHORTEST_GRAM; n <= LONGEST_GRAM; n++) for (let k = 0; k + n <= edged.length; k++) add(`c${edged.slice(k, k + n)}`, i, i)
  })
  return { buckets: [...seen.keys()], from, to }
}

/** FNV-1a with a final mix: 32 bits, the same on every machine. */
export function hash(name: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return (h ^ (h >>> 12)) >>> 0
}
