// The server indexes the knowledge with lunr. What it has weighed is added up by the engine, which touches only the passages that hold a word.
import lunr from 'lunr'
import { type BuildRank, FIELDS, type Passage, refsOf, TITLE_BOOST } from '../../engine/rank.ts'
import { rankBy, turn, type Weighed, type Weights } from './weights.ts'

/** lunr's index as it is written down: https://lunrjs.com/docs/lunr.Index.html, `toJSON`. */
type Written = {
  /** `field/ref` and then, one after the other, the number of a term and its weight */
  readonly fieldVectors: readonly (readonly [string, readonly number[]])[]
  readonly invertedIndex: readonly (readonly [string, { readonly _index: number }])[]
}

/** Indexes passages with lunr, on the engine's own stems: lunr's pipelines stay empty, and its query language is never used. */
export const buildWithLunr: BuildRank = passages => rankBy(weighWithLunr([...passages]))

/** What lunr has weighed: plain data, which can be kept. */
export function weighWithLunr(passages: readonly Passage[]): Weights {
  const index = lunr(function () {
    this.pipeline.reset()
    this.searchPipeline.reset()
    // The passages are words already: lunr would make an object of each, and its text again and again.
    // Its token set is what its own queries look words up in; nobody asks it.
    Object.assign(this, { tokenizer: (stems: readonly string[]) => stems, createTokenSet() {} })
    this.ref('place')
    this.field('title', { boost: TITLE_BOOST })
    this.field('body')
    passages.forEach(({ title, body }, place) => void this.add({ place, title, body }))
  })
  const { fieldVectors, invertedIndex } = index.toJSON() as unknown as Written
  const terms: string[] = []
  for (const [term, { _index }] of invertedIndex) terms[_index] = term
  const weighed = FIELDS.flatMap((field, f) =>
    fieldVectors
      .filter(([name]) => name.startsWith(`${field}/`))
      .flatMap(([name, elements]): Weighed[] => {
        const at = Number(name.slice(field.length + 1)) + f * passages.length
        return Array.from({ length: elements.length / 2 }, (_, i) => [terms[elements[2 * i] ?? 0] ?? '', at, elements[2 * i + 1] ?? 0])
      }),
  )
  return turn(refsOf(passages), terms, weighed)
}
