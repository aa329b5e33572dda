import { LONGEST_WORD } from './stem.ts'

const SHORTEST_PART = 3
const LINKS = ['', 's', 'e']

/**
 * The two known parts of a Danish compound, the longest last part first, or none.
 * A joining -s- or -e- may stand between them.
 * @param known tells whether a folded word is one that we know
 * @example splitCompound('alenemoedregruppe', known) // ['alenemoedre', 'gruppe']
 */
export function splitCompound(word: string, known: (part: string) => boolean): readonly [string, string] | undefined {
  if (word.length > LONGEST_WORD) return undefined
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const last = word.slice(at)
    if (!known(last)) continue
    for (const link of LINKS) {
      if (!word.slice(0, at).endsWith(link)) continue
      const first = word.slice(0, at - link.length)
      if (first.length >= SHORTEST_PART && known(first)) return [first, last]
    }
  }
  return undefined
}
