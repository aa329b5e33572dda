import { LONGEST_WORD } from './stem.ts'

const SHORTEST_CORRECTED = 5
/** Words that lose a letter meet in one of so many boxes; a power of two. */
const BOXES = 1 << 16

/** Words that mistyped ones may be corrected to, in boxes: box `b` holds `entries[starts[b]]` up to `entries[starts[b + 1]]`, places in `words`. */
export type Typos = { readonly words: readonly string[]; readonly starts: ArrayLike<number>; readonly entries: ArrayLike<number> }

/** Puts words into boxes; short ones are never what was meant. */
export function boxTypos(listed: Iterable<string>): Typos {
  const words = [...listed].filter(word => word.length >= SHORTEST_CORRECTED)
  const boxes: number[][] = Array.from({ length: BOXES }, () => [])
  words.forEach((word, at) => {
    for (const box of boxesOf(word)) boxes[box]?.push(at)
  })
  let end = 0
  return { words, starts: [0, ...boxes.map(box => (end += box.length))], entries: boxes.flat() }
}

/**
 * Finds the known word that a mistyped one must be: one letter too many, too few, wrong, or two swapped.
 * Only for words that are no known word themselves; two equally near candidates mean no correction.
 * @returns the one word within one slip of the finger, or undefined
 */
export function correctTypo(word: string, { words, starts, entries }: Typos): string | undefined {
  if (word.length < SHORTEST_CORRECTED || word.length > LONGEST_WORD || /\d/.test(word)) return undefined
  const near = new Set<string>()
  for (const box of boxesOf(word))
    for (let at = starts[box] ?? 0; at < (starts[box + 1] ?? 0); at++) {
      const candidate = words[entries[at] ?? 0] ?? ''
      if (withinOneSlip(word, candidate)) near.add(candidate)
    }
  if (near.size <= 1) return [...near][0]
  const sameStart = [...near].filter(c => c[0] === word[0] && c.at(-1) === word.at(-1))
  return sameStart.length === 1 ? sameStart[0] : undefined
}

/** The boxes of a word whole, and without each of its letters. */
function boxesOf(word: string): Set<number> {
  const boxes = new Set<number>()
  for (let without = -1; without < word.length; without++) {
    let h = 0
    for (let i = 0; i < word.length; i++) if (i !== without) h = Math.imul(h, 31) + word.charCodeAt(i)
    boxes.add((h ^ (h >>> 15)) & (BOXES - 1))
  }
  return boxes
}

function withinOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  if (a.slice(i + 1) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i) || a.slice(i) === b.slice(i + 1)) return true
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
}
