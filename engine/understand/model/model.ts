import type { Features } from './features.ts'
import { LEVELS, reaches, type Voice } from './lexicon-features.ts'

/**
 * The learned weights: whole numbers, so that every machine adds them alike. A concept's score is
 * bias + (sum of text weights) * scale / sqrt(number of text features) + (sum of the word lists' weights);
 * all in units of 2^-{@link UNIT_BITS}.
 */
export type Model = {
  /** names of the concepts, e.g. `problems/poverty`, `outcome/urgent`, and their numbers */
  readonly places: ReadonlyMap<string, number>
  /** names of the word lists' concepts that have weights, and their numbers */
  readonly voices: ReadonlyMap<string, number>
  /** where the weights of a bucket begin: bucket b has entries starts[b] to starts[b + 1] */
  readonly starts: Uint32Array
  /** a weight, and in its last {@link CONCEPT_BITS} the concept that it speaks for: what is read together stands together */
  readonly weights: Int16Array
  /** per concept: what one step of a text weight is worth */
  readonly scale: Int32Array
  readonly bias: Int32Array
  /** [concept][voice][level] */
  readonly voiceWeight: Int32Array
  /** per concept: found at this score */
  readonly threshold: Int32Array
}

export const CONCEPT_BITS = 8
const CONCEPT = (1 << CONCEPT_BITS) - 1

export const UNIT_BITS = 20
const ROOT_BITS = 10
const LONGEST = 4096

// round(2^10 / sqrt(n)): the square root is exact on every machine (IEEE 754).
const ROOTS: readonly number[] = Array.from({ length: LONGEST + 1 }, (_, n) =>
  Math.floor((1 << ROOT_BITS) / Math.sqrt(Math.max(1, n)) + 0.5),
)
/** One unit of a threshold, in the units of a score. */
export const UNIT = 1 << ROOT_BITS

/** Scores of all concepts, in units of 2^-30: whole numbers below 2^53, so that they may be added in any order. */
export function scoreConcepts({ buckets }: Features, voices: ReadonlyMap<string, Voice>, model: Model): Float64Array {
  const { starts, weights, bias, scale } = model
  const count = bias.length
  const sums = new Int32Array(count)
  for (const bucket of buckets) {
    const end = starts[bucket + 1] as number
    for (let i = starts[bucket] as number; i < end; i++) {
      const entry = weights[i] as number
      ;(sums[entry & CONCEPT] as number) += entry >> CONCEPT_BITS
    }
  }
  const scores = new Float64Array(bias)
  for (const [name, voice] of voices) {
    const place = model.voices.get(name)
    if (place !== undefined) for (let c = 0; c < count; c++) (scores[c] as number) += pointsOf(voice, place, c, model)
  }
  const root = rootOf(buckets)
  for (let c = 0; c < count; c++) scores[c] = (scores[c] as number) * UNIT + (sums[c] as number) * (scale[c] as number) * root
  return scores
}

/** What each word contributes to one concept, in the units of {@link scoreConcepts}. */
export function creditWords(
  concept: number,
  count: number,
  { buckets, from, to }: Features,
  voices: ReadonlyMap<string, Voice>,
  model: Model,
): Float64Array {
  const { starts, weights } = model
  const credit = new Float64Array(count)
  const give = (first: number, end: number, points: number): void => {
    for (let i = first; i < end; i++) (credit[i] as number) += points
  }
  const step = (model.scale[concept] ?? 0) * rootOf(buckets)
  buckets.forEach((bucket, f) => {
    const end = starts[bucket + 1] as number
    for (let i = starts[bucket] as number; i < end; i++) {
      const entry = weights[i] as number
      if ((entry & CONCEPT) === concept) give(from[f] as number, to[f] as number, (entry >> CONCEPT_BITS) * step)
    }
  })
  for (const [name, voice] of voices) {
    const place = model.voices.get(name)
    if (place !== undefined) for (const span of voice.spans) give(span.from, span.to, pointsOf(voice, place, concept, model) * UNIT)
  }
  return credit
}

const rootOf = ({ length }: Features['buckets']): number => ROOTS[Math.min(LONGEST, length)] as number

// What a voice says of a concept: the weights of all levels that it reaches.
function pointsOf(voice: Voice, place: number, concept: number, { voices, voiceWeight }: Model): number {
  const at = (concept * voices.size + place) * LEVELS
  let points = 0
  for (let level = 0; level < LEVELS; level++) if (reaches(voice, level)) points += voiceWeight[at + level] as number
  return points
}
