import type { Hit, Word } from '../hits.ts'
import { ALARM } from '../lexicon.ts'
import { isNegated } from '../negation.ts'

/** How strongly the word lists speak of one concept, and the words (from, to) that said so. */
export type Voice = {
  readonly sum: number
  readonly most: number
  readonly spans: readonly { readonly from: number; readonly to: number; readonly weight: number }[]
}

/** Steps that a voice is cut into: hinted, suggested, said; and twice more for several phrases together. */
export const LEVELS = 5
const SEVERAL = 4
const MANY = 6

/** Adds up the phrases for each concept: overlapping phrases count once (the strongest, then the longest), repeated ones once. */
export function hearVoices(hits: readonly Hit[], words: readonly Word[]): Map<string, Voice> {
  const perConcept = new Map<string, { meaning: object; weight: number; from: number; to: number }[]>()
  for (const hit of hits) {
    if (isNegated(hit, words)) continue
    for (const meaning of hit.meanings) {
      if (meaning.concept === ALARM) continue
      const list = perConcept.get(meaning.concept)
      const entry = { meaning, weight: meaning.weight, from: hit.from, to: hit.to }
      if (list) list.push(entry)
      else perConcept.set(meaning.concept, [entry])
    }
  }
  const voices = new Map<string, Voice>()
  for (const [concept, list] of perConcept) {
    list.sort((a, b) => b.weight - a.weight || b.to - b.from - (a.to - a.from) || a.from - b.from)
    const kept: typeof list = []
    for (const entry of list) if (!kept.some(k => k.meaning === entry.meaning || (k.from < entry.to && entry.from < k.to))) kept.push(entry)
    voices.set(concept, { sum: kept.reduce((sum, k) => sum + k.weight, 0), most: kept[0]?.weight ?? 0, spans: kept })
  }
  return voices
}

/** Whether a voice reaches a level (0 to {@link LEVELS} - 1). */
export function reaches(voice: Voice, level: number): boolean {
  if (level < 3) return voice.most > level
  return voice.sum >= (level === 3 ? SEVERAL : MANY)
}
