const SHORTEST_CORRECTED = 5

/**
 * Finds the known word that a mistyped one must be: one letter too many, too few, wrong, or two swapped.
 * Only for words that are no known word themselves; two equally near candidates mean no correction.
 */
export class Typos {
  readonly #byDeletion = new Map<string, Set<string>>()

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word.length < SHORTEST_CORRECTED) continue
      for (const key of deletions(word)) {
        const there = this.#byDeletion.get(key)
        if (there) there.add(word)
        else this.#byDeletion.set(key, new Set([word]))
      }
    }
  }

  /** @returns the one word within one slip of the finger, or undefined */
  correct(word: string): string | undefined {
    if (word.length < SHORTEST_CORRECTED || /\d/.test(word)) return undefined
    const near = new Set<string>()
    for (const key of deletions(word)) {
      for (const candidate of this.#byDeletion.get(key) ?? []) if (withinOneSlip(word, candidate)) near.add(candidate)
    }
    if (near.size <= 1) return [...near][0]
    const sameStart = [...near].filter(c => c[0] === word[0] && c.at(-1) === word.at(-1))
    return sameStart.length === 1 ? sameStart[0] : undefined
  }
}

function* deletions(word: string): Generator<string> {
  yield word
  for (let i = 0; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1)
}

function withinOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  if (a.slice(i + 1) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i) || a.slice(i) === b.slice(i + 1)) return true
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
}
