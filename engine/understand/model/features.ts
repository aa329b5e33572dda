import type { Word } from '../hits.ts'
import type { Sense } from '../senses.ts'

/** Text features of a question: bucket numbers without repetition, and for each the words (from, to) that gave it first. */
export type Features = { readonly buckets: readonly number[]; readonly from: readonly number[]; readonly to: readonly number[] }

/** Number of buckets that feature names are hashed into; a power of two. */
export const BUCKETS = 1 << 18
// Shorter runs of letters meet by chance (docs/understanding.md).
const SHORTEST_GRAM = 4
const LONGEST_GRAM = 5
/** For each bucket whether it was there; all zero again when a question has been read. */
const SEEN = new Uint8Array(BUCKETS)
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
  const buckets: number[] = []
  const from: number[] = []
  const to: number[] = []
  const add = (state: number, first: number, last: number): void => {
    const bucket = finish(state) & (BUCKETS - 1)
    if (SEEN[bucket]) return
    SEEN[bucket] = 1
    buckets.push(bucket)
    from.push(first)
    to.push(last + 1)
  }
  const addPair = (a: Sense, b: Sense, first: number, last: number): void =>
    add(a.id < b.id ? Math.imul(a.hash, 31) ^ b.hash : Math.imul(b.hash, 31) ^ a.hash, first, last)
  let lastNegation = -1
  words.forEach((word, i) => {
    const da = word.stems.da[0] ?? ''
    const en = word.stems.en[0] ?? ''
    if (NEGATIONS.has(word.word)) lastNegation = i
    const isNegated =
      lastNegation >= 0 && i > lastNegation && i - lastNegation <= NEGATION_SCOPE && words[lastNegation]?.clause === word.clause
    add(mix(STEM, da), i, i)
    if (en !== da) add(mix(STEM, en), i, i)
    if (isNegated) add(mix(DENIED, da), lastNegation, i)
    const before = words[i - 1]
    if (before) add(mix(mix(PAIR, before.stems.da[0] ?? '') ^ 0x5f, da), i - 1, i)
    for (const sense of word.senses) {
      add(sense.hash, i, i)
      if (isNegated) add(~sense.hash, lastNegation, i)
      for (let j = Math.max(0, i - SENSES_MEET); j < i; j++)
        for (const other of words[j]?.senses ?? []) if (other.id !== sense.id) addPair(other, sense, j, i)
    }
    const edged = ` ${word.word} `
    for (let k = 0; k + SHORTEST_GRAM <= edged.length; k++) {
      let state = LETTERS
      for (let n = 1; n <= LONGEST_GRAM && k + n <= edged.length; n++) {
        state = Math.imul(state ^ edged.charCodeAt(k + n - 1), PRIME)
        if (n >= SHORTEST_GRAM) add(state, i, i)
      }
    }
  })
  for (const bucket of buckets) SEEN[bucket] = 0
  return { buckets, from, to }
}

const PRIME = 0x01000193
/** FNV-1a, continued from a state. */
function mix(state: number, text: string): number {
  let h = state
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), PRIME)
  return h
}

// Where the names of each family of features begin.
const [STEM, DENIED, PAIR, LETTERS] = ['w', 'n', 'b', 'c'].map(name => mix(0x811c9dc5, name)) as [number, number, number, number]

function finish(state: number): number {
  const h = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
  return (h ^ (h >>> 12)) >>> 0
}

/** FNV-1a of a name: 32 bits, the same on every machine. */
export const hash = (name: string): number => mix(0x811c9dc5, name)
