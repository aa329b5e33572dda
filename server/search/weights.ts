// What a library has weighed, as lists of numbers by term: small, soon added up, and plain data that can be kept.
import { addUp, type Rank } from '../../engine/rank.ts'

/** How much a term weighs, and where: term, place, weight. A place is a passage's title, or its body, which stands `count` further on. */
export type Weighed = readonly [term: string, place: number, weight: number]

/** What is weighed, by term: term `t` has the places and weights from `starts[t]` on. */
export type Weights = {
  readonly refs: readonly string[]
  /** in the order in which they are added up, so that sums agree to the last bit */
  readonly terms: readonly string[]
  readonly starts: Uint32Array
  readonly places: Uint32Array
  readonly weights: Float64Array
}

/**
 * Turns what is weighed to stand by term.
 * @param weighed the titles first
 */
export function turn(refs: readonly string[], terms: readonly string[], weighed: readonly Weighed[]): Weights {
  const numbers = numbersOf(terms)
  const starts = new Uint32Array(terms.length + 1)
  for (const [term] of weighed) add(starts, (numbers.get(term) ?? 0) + 1, 1)
  for (let t = 1; t < starts.length; t++) add(starts, t, starts[t - 1] ?? 0)
  const next = starts.slice()
  const places = new Uint32Array(weighed.length)
  const weights = new Float64Array(weighed.length)
  for (const [term, place, weight] of weighed) {
    const entry = add(next, numbers.get(term) ?? 0, 1) - 1
    places[entry] = place
    weights[entry] = weight
  }
  return { refs, terms, starts, places, weights }
}

/** Adds up what is weighed. */
export function rankBy({ refs, terms, starts, places, weights }: Weights): Rank {
  const cut = <T extends Uint32Array | Float64Array>(list: T, term: number): T => list.subarray(starts[term], starts[term + 1]) as T
  return addUp(refs, numbersOf(terms), term => ({ places: cut(places, term), weights: cut(weights, term) }))
}

const numbersOf = (terms: readonly string[]): ReadonlyMap<string, number> => new Map(terms.map((term, i) => [term, i]))

const add = (list: Uint32Array, at: number, more: number): number => (list[at] = (list[at] ?? 0) + more)
