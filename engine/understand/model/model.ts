import type { Features } from './features.ts'
import { LEVELS, reaches, type Voice } from './lexicon-features.ts'

/**
 * The learned weights: whole numbers, so that every machine adds them alike. A concept's score is
 * bias + (sum of text weights) * scale / sqrt(number of text features) + (sum of the word lists' weights);
 * all in units of 2^-{@link UNIT_BITS}.
 */
export type Model = {
  /** names of the concepts, e.g. `problems/poverty`, `outcome/urgent` */
  readonly concepts: readonly string[]
  /** where each of them stands in that list */
  readonly places: ReadonlyMap<string, number>
  /** names of the word lists' concepts that have weights */
  readonly voices: readonly string[]
  /** where the weights of a bucket begin: bucket b has entries starts[b] to starts[b + 1] */
  readonly starts: Uint32Array
  readonly weightConcept: Uint8Array
  readonly weight: Int8Array
  /** per concept: what one step of a text weight is worth */
  readonly scale: Int32Array
  readonly bias: Int32Array
  /** [voice][level][concept] */
  readonly voiceWeight: Int32Array
  /** per concept: found at this score */
  readonly threshold: Int32Array
}

export const UNIT_BITS = 20
const ROOT_BITS = 10
const LONGEST = 4096

// round(2^10 / sqrt(n)): the square root is exact on every machine (IEEE 754).
const ROOTS: readonly number[] = Array.from({ length: LONGEST + 1 }, (_, n) =>
  Math.floor((1 << ROOT_BITS) / Math.sqrt(Math.max(1, n)) + 0.5),
)
/** One unit of a threshold, in the units of a score. */
export const UNIT = 1 << ROOT_BITS

/** Scores of all concepts, in units of 2^-30: whole numbers below 2^53. */
export function scoreConcepts(features: Features, voices: ReadonlyMap<string, Voice>, model: Model): Float64Array {
  const { starts, weightConcept, weight } = model
  const sums = new Int32Array(model.concepts.length)
  for (const bucket of features.buckets) {
    const end = starts[bucket + 1] as number
    for (let i = starts[bucket] as number; i < end; i++) (sums[weightConcept[i] as number] as number) += weight[i] as number
  }
  const root = rootOf(features)
  const scores = new Float64Array(model.concepts.length)
  for (let c = 0; c < scores.length; c++) scores[c] = (model.bias[c] ?? 0) * UNIT + (sums[c] ?? 0) * (model.scale[c] ?? 0) * root
  model.voices.forEach((name, v) => {
    const voice = voices.get(name)
    if (voice)
      for (let level = 0; level < LEVELS; level++)
        if (reaches(voice, level))
          for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] ?? 0) + voiceWeight(model, c, v, level) * UNIT
  })
  return scores
}

/** What each word contributes to one concept, in the units of {@link scoreConcepts}. */
export function creditWords(
  concept: number,
  count: number,
  features: Features,
  voices: ReadonlyMap<string, Voice>,
  model: Model,
): Float64Array {
  const credit = new Float64Array(count)
  const give = (from: number, to: number, points: number): void => {
    for (let i = from; i < to; i++) credit[i] = (credit[i] ?? 0) + points
  }
  const step = (model.scale[concept] ?? 0) * rootOf(features)
  features.buckets.forEach((bucket, f) => {
    const end = model.starts[bucket + 1] ?? 0
    for (let i = model.starts[bucket] ?? 0; i < end; i++)
      if (model.weightConcept[i] === concept) give(features.from[f] ?? 0, features.to[f] ?? 0, (model.weight[i] ?? 0) * step)
  })
  model.voices.forEach((name, v) => {
    const voice = voices.get(name)
    if (!voice) return
    let points = 0
    for (let level = 0; level < LEVELS; level++) if (reaches(voice, level)) points += voiceWeight(model, concept, v, level) * UNIT
    for (const { from, to } of voice.spans) give(from, to, points)
  })
  return credit
}

const rootOf = (features: Features): number => ROOTS[Math.min(LONGEST, features.buckets.length)] ?? 0
const voiceWeight = (model: Model, concept: number, voice: number, level: number): number =>
  model.voiceWeight[(voice * LEVELS + level) * model.concepts.length + concept] ?? 0
