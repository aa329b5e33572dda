/** A passage as its stems. */
export type Passage = { readonly ref: string; readonly title: readonly string[]; readonly body: readonly string[] }

/** In which order the passages come that hold at least one of the terms. Terms that no passage holds count for nothing. */
export type Rank = (terms: readonly string[]) => string[]

/** Indexes passages. A server does it with lunr (`server/search`); without one, {@link buildRank} counts and rounds the same. */
export type BuildRank = (passages: Iterable<Passage>) => Rank

/** Where a term stands, the titles first, and how much it weighs in each place. */
export type Postings = { readonly places: ArrayLike<number>; readonly weights: ArrayLike<number> }

export const FIELDS = ['title', 'body'] as const
/** A word of a title weighs so much more. */
export const TITLE_BOOST = 4
const BOOST = [TITLE_BOOST, 1]
// The usual numbers of BM25: how soon repeating a word gains no more, and how much long passages lose.
const K1 = 1.2
const B = 0.75

/**
 * BM25 as the search library lunr counts and rounds it.
 * @param held how many titles and bodies, of `count` passages, hold the term
 * @param often how often this one does
 * @param long its length as a share of the mean
 */
export function weigh(count: number, field: number, held: number, often: number, long: number): number {
  const rare = Math.log(1 + Math.abs((count - held + 0.5) / (held + 0.5)))
  return Math.round(((rare * ((K1 + 1) * often)) / (K1 * (1 - B + B * long) + often)) * (BOOST[field] ?? 1) * 1000) / 1000
}

/**
 * Ranks passages by BM25 over title and body, counted and rounded as lunr does it:
 * test/server/search/rank.test.ts holds hits, order and ties against lunr's own. It weighs little in a browser.
 */
export const buildRank: BuildRank = given => {
  const passages = [...given]
  const count = passages.length
  // how long each title and then each body is, as a share of the mean
  const longs = FIELDS.flatMap(field => {
    const mean = passages.reduce((sum, passage) => sum + passage[field].length, 0) / count
    return passages.map(passage => passage[field].length / mean)
  })
  const numbers = new Map<string, number>()
  const found: [place: number, often: number][][] = []
  passages.forEach((passage, p) => {
    FIELDS.forEach((field, f) => {
      const times = new Map<string, number>()
      for (const stem of passage[field]) times.set(stem, (times.get(stem) ?? 0) + 1)
      for (const [stem, often] of times) {
        const term = numbers.get(stem) ?? numbers.size
        numbers.set(stem, term)
        ;(found[term] ??= []).push([f * count + p, often])
      }
    })
  })
  const postings = found.map(list => {
    list.sort((a, b) => a[0] - b[0])
    return {
      places: list.map(([place]) => place),
      weights: list.map(([place, often]) => weigh(count, place < count ? 0 : 1, list.length, often, longs[place] ?? 0)),
    }
  })
  return addUp(refsOf(passages), numbers, term => postings[term] ?? { places: [], weights: [] })
}

export const refsOf = (passages: readonly Passage[]): string[] => passages.map(({ ref }) => ref)

/**
 * Ranks by postings that are looked up when asked for.
 * @param numbers the terms in the order in which they are added up
 */
export function addUp(refs: readonly string[], numbers: ReadonlyMap<string, number>, find: (term: number) => Postings): Rank {
  const count = refs.length
  return asked => {
    const known = asked.flatMap(term => numbers.get(term) ?? []).map(term => ({ term, ...find(term) }))
    const sums = new Float64Array(FIELDS.length * count)
    for (const { places, weights } of [...known].sort((a, b) => a.term - b.term))
      for (let i = 0; i < places.length; i++) sums[places[i] ?? 0] = (sums[places[i] ?? 0] ?? 0) + (weights[i] ?? 0)
    const length = Math.sqrt(known.length)
    const scores = new Map<number, number>()
    for (const { places } of known)
      for (let i = 0; i < places.length; i++) {
        const p = (places[i] ?? 0) % count
        if (!scores.has(p)) scores.set(p, (sums[p] ?? 0) / length + (sums[count + p] ?? 0) / length)
      }
    return [...scores].sort((a, b) => b[1] - a[1]).map(([p]) => refs[p] ?? '')
  }
}
