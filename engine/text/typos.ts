import { LONGEST_WORD } from './stem.ts'

const SHORTEST_CORRECTED = 5
/** Words that lose a letter meet in one of so many boxes; a power of two. */
const BOXES = 1 << 16

/**
 * Finds the known word that a mistyped one must be: one letter too many, too few, wrong, or two swapped.
 * Only for words that are no known word themselves; two equally near candidates mean no correction.
 */
export class Typos {
  readonly #words: readonly string[]
  /** for each box its first entry, for each entry its word and the next entry of the box; 0 is none */
  readonly #first = new Int32Array(BOXES)
  readonly #word: number[] = [0]
  readonly #next: number[] = [0]

  constructor(words: Iterable<string>) {
    this.#words = [...words].filter(word => word.length >= SHORTEST_CORRECTED)
    this.#words.forEach((word, at) => {
      for (const box of boxesOf(word)) {
        this.#next.push(this.#first[box] ?? 0)
        this.#first[box] = this.#word.push(at) - 1
      }
    })
  }

  /** @returns the one word within one slip of the finger, or undefined */
  correct(word: string): string | undefined {
    if (word.length < SHORTEST_CORRECTED || word.length > LONGEST_WORD || /\d/.test(word)) return undefined
    const near = new Set<string>()
    for (const box of boxesOf(word))
      for (let entry = this.#first[box] ?? 0; entry > 0; entry = this.#next[entry] ?? 0) {
        const candidate = this.#words[this.#word[entry] ?? 0] ?? ''
        if (withinOneSlip(word, candidate)) near.add(candidate)
      }
    if (near.size <= 1) return [...near][0]
    const sameStart = [...near].filter(c => c[0] === word[0] && c.at(-1) === word.at(-1))
    return sameStart.length === 1 ? sameStart[0] : undefined
  }
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
