import type { Hit, Word } from './hits.ts'

const NOT: ReadonlySet<string> = new Set('ikke ej hverken not neither isnt arent wasnt werent dont doesnt'.split(' '))
const LONGEST_SCOPE = 4

/**
 * Whether a "not" in the same clause governs the phrase: "de er ikke isolerede", "hverken fattige eller arbejdsløse".
 * A phrase that holds its own negation ("stoler ikke på") is never cancelled.
 */
export function isNegated(hit: Hit, words: readonly Word[]): boolean {
  if (hit.negated) return false
  const clause = words[hit.from]?.clause
  for (let at = hit.from - 1; at >= 0 && at >= hit.from - LONGEST_SCOPE && words[at]?.clause === clause; at--)
    if (NOT.has(words[at]?.word ?? '')) return !isOnly(words, at)
  return false
}

// "ikke kun", "ikke bare", "not only" deny nothing.
function isOnly(words: readonly Word[], at: number): boolean {
  return ['kun', 'bare', 'only', 'just'].includes(words[at + 1]?.word ?? '')
}
