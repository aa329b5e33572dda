/** A passage as its stems. */
export type Passage = { readonly ref: string; readonly title: readonly string[]; readonly body: readonly string[] }

/** In which order the passages come that hold at least one of the terms. Terms that no passage holds count for nothing. */
export type Rank = (terms: readonly string[]) => string[]

const FIELDS = ['title', 'body'] as const
/** A word of a title weighs so much more. */
const BOOST = [4, 1]
// The usual numbers of BM25: how soon repeating a word gains no more, and how much long passages lose.
const K1 = 1.2
const B = 0.75

/**
 * Ranks passages by BM25 over title and body, counted and rounded as the search library lunr does it:
 * test/engine/rank.test.ts holds hits, order and ties against lunr's own.
 */
export function buildRank(passages: readonly Passage[]): Rank {
  const count = passages.length
  const numbers = new Map<string, number>()
  const lengths = FIELDS.map(field => passages.reduce((sum, passage) => sum + passage[field].length, 0) / count)
  // for each field: term, passage, how often; one after the other
  const found: number[][] = [[], []]
  passages.forEach((passage, p) => {
    FIELDS.forEach((field, f) => {
      const times = new Map<number, number>()
      for (const stem of passage[field]) {
        const term = numbers.get(stem) ?? numbers.size
        numbers.set(stem, term)
        times.set(term, (times.get(term) ?? 0) + 1)
      }
      for (const [term, often] of times) found[f]?.push(term, p, often)
    })
  })
  // Turned to stand by term: term `t` has the places and weights from starts[t] on. A place is a passage's title, or its body.
  const starts = new Uint32Array(numbers.size + 1)
  for (const list of found) for (let i = 0; i < list.length; i += 3) add(starts, (list[i] ?? 0) + 1, 1)
  const spread = starts.slice(1)
  for (let t = 1; t < starts.length; t++) add(starts, t, starts[t - 1] ?? 0)
  const next = starts.slice()
  const places = new Uint32Array(starts.at(-1) ?? 0)
  const weights = new Float64Array(places.length)
  found.forEach((list, f) => {
    for (let i = 0; i < list.length; i += 3) {
      const [term = 0, p = 0, often = 0] = list.slice(i, i + 3)
      const held = spread[term] ?? 0
      const entry = add(next, term, 1) - 1
      const long = (passages[p]?.[FIELDS[f] ?? 'body'].length ?? 0) / (lengths[f] ?? 1)
      const rare = Math.log(1 + Math.abs((count - held + 0.5) / (held + 0.5)))
      places[entry] = f * count + p
      weights[entry] = Math.round(((rare * ((K1 + 1) * often)) / (K1 * (1 - B + B * long) + often)) * (BOOST[f] ?? 1) * 1000) / 1000
    }
  })

  return terms => {
    const known = terms.flatMap(term => numbers.get(term) ?? [])
    const sums = new Float64Array(FIELDS.length * count)
    // always added up in the same order, so that the sums agree to the last bit
    for (const term of [...known].sort((a, b) => a - b))
      for (let i = starts[term] ?? 0; i < (starts[term + 1] ?? 0); i++) add(sums, places[i] ?? 0, weights[i] ?? 0)
    const length = Math.sqrt(known.length)
    const scores = new Map<number, number>()
    for (const term of known)
      for (let i = starts[term] ?? 0; i < (starts[term + 1] ?? 0); i++) {
        const p = (places[i] ?? 0) % count
        if (!scores.has(p)) scores.set(p, (sums[p] ?? 0) / length + (sums[count + p] ?? 0) / length)
      }
    return [...scores].sort((a, b) => b[1] - a[1]).map(([p]) => passages[p]?.ref ?? '')
  }
}

const add = (list: Uint32Array | Float64Array, at: number, more: number): number => (list[at] = (list[at] ?? 0) + more)
