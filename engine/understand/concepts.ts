import type { Span } from '../answer.ts'
import type { Hit, Word } from './hits.ts'
import type { Meaning } from './lexicon.ts'
import { isNegated } from './negation.ts'

/** How strongly the question speaks of a concept, and the words that said so. */
export type Evidence = { readonly score: number; readonly because: readonly Span[] }

/** A concept counts as found at this sum: one phrase that says it, or weaker ones together. */
export const FOUND_AT = 3

/**
 * Adds up the phrases for each concept. Phrases that overlap count once (the strongest, then the longest), and so does
 * a phrase that is repeated; negated ones do not count.
 */
export function weighConcepts(hits: readonly Hit[], words: readonly Word[]): Map<string, Evidence> {
  const perConcept = new Map<string, { meaning: Meaning; weight: number; from: number; to: number }[]>()
  for (const hit of hits) {
    if (isNegated(hit, words)) continue
    for (const meaning of hit.meanings) {
      const { concept, weight } = meaning
      const list = perConcept.get(concept)
      const entry = { meaning, weight, from: hit.from, to: hit.to }
      if (list) list.push(entry)
      else perConcept.set(concept, [entry])
    }
  }
  const found = new Map<string, Evidence>()
  for (const [concept, list] of perConcept) {
    list.sort((a, b) => b.weight - a.weight || b.to - b.from - (a.to - a.from) || a.from - b.from)
    const kept: typeof list = []
    for (const entry of list) if (!kept.some(k => k.meaning === entry.meaning || (k.from < entry.to && entry.from < k.to))) kept.push(entry)
    kept.sort((a, b) => a.from - b.from)
    found.set(concept, {
      score: kept.reduce((sum, k) => sum + k.weight, 0),
      because: kept.map(k => ({ start: words[k.from]?.start ?? 0, end: words[k.to - 1]?.end ?? 0 })),
    })
  }
  return found
}
