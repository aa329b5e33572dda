import type { Span } from '../answer.ts'
import type { Word } from './hits.ts'
import type { Features } from './model/features.ts'
import type { Voice } from './model/lexicon-features.ts'
import { creditWords, type Model, scoreConcepts, UNIT } from './model/model.ts'

/** Whether a question holds a concept, by how much, and which words carried it. */
export type Judgement = {
  readonly isFound: boolean
  /** score minus threshold: whole numbers of 2^-30 (learned) or of the word lists' points */
  readonly margin: number
  readonly because: () => Span[]
}

/** A concept that nobody has learned is found when the word lists say it outright, or suggest it often enough. */
const FOUND_AT = 3
/** Words of the lists that at least suggest a concept explain it best. */
const EXPLAINS_AT = 2
/** Otherwise those words explain it that gave at least this share of the greatest credit. */
const CREDIT_SHARE = 0.4

/**
 * Judges concepts for one question. The learned weights decide what they know; the word lists decide the rest, so that
 * words of a local layer work without training.
 */
export function judgeConcepts(
  words: readonly Word[],
  features: Features,
  voices: ReadonlyMap<string, Voice>,
  model: Model | undefined,
): (concept: string) => Judgement {
  const scores = model && scoreConcepts(features, voices, model)
  return concept => {
    const known = model?.places.get(concept) ?? -1
    if (!model || !scores || known < 0) {
      const voice = voices.get(concept)
      const margin = (voice?.sum ?? 0) - FOUND_AT
      return {
        isFound: margin >= 0,
        margin,
        because: () => spansOf(voice?.spans ?? [], words),
      }
    }
    const margin = (scores[known] ?? 0) - (model.threshold[known] ?? 0) * UNIT
    return { isFound: words.length > 0 && margin >= 0, margin, because: () => explain(concept, known, words, features, voices, model) }
  }
}

function explain(
  concept: string,
  known: number,
  words: readonly Word[],
  features: Features,
  voices: ReadonlyMap<string, Voice>,
  model: Model,
): Span[] {
  const id = concept.slice(concept.indexOf('/') + 1)
  const said = [voices.get(concept), voices.get(`hint/${id}`)].flatMap(v => v?.spans.filter(s => s.weight >= EXPLAINS_AT) ?? [])
  if (said.length > 0) return spansOf(said, words)
  const credit = creditWords(known, words.length, features, voices, model)
  const most = credit.reduce((a, b) => Math.max(a, b), 0)
  if (most <= 0) return []
  return spansOf(
    [...credit.keys()].filter(i => (credit[i] ?? 0) >= most * CREDIT_SHARE).map(from => ({ from, to: from + 1 })),
    words,
  )
}

/** Word ranges as places in the question: overlapping and neighbouring ones become one. */
function spansOf(ranges: readonly Range[], words: readonly Word[]): Span[] {
  const merged: { from: number; to: number }[] = []
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1)
    if (last && from <= last.to && words[from]?.clause === words[last.from]?.clause) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return merged.map(({ from, to }) => ({ start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 }))
}

type Range = { readonly from: number; readonly to: number }
