// What the engine prepares, as it lies in dist/prepared.bin: every word once, and all else as numbers.
import type { Lang } from '../../knowledge/schema.ts'

/** Stands where a number may be missing. */
export const NONE = 0xffffffff

export type Packed = {
  /** of the knowledge that it was prepared from */
  readonly hash: string
  /** a list of every word and every stem, as JSON; elsewhere they go by their numbers */
  readonly words: Uint8Array
  /** {@link Lists} as JSON */
  readonly lists: Uint8Array
  readonly lexicon: Readonly<Record<Lang, PackedLexicon>>
  readonly stems: Readonly<Record<Lang, Pairs>>
  readonly listed: Uint32Array
  readonly known: Uint32Array
  readonly typos: { readonly words: Uint32Array; readonly starts: Uint32Array; readonly entries: Uint32Array }
  /** stems, and the numbers of lists of classes */
  readonly senses: Readonly<Record<Lang, Pairs>>
  readonly passages: {
    readonly count: number
    /** stems, and in how many passages they stand */
    readonly held: Pairs
    readonly terms: Uint32Array
    readonly starts: Uint32Array
    readonly places: Uint32Array
    readonly weights: Float64Array
  }
}

/** Lists that others refer to by their numbers. */
export type Lists = {
  /** what a phrase stands for: concepts and weights */
  readonly meanings: readonly (readonly (readonly [string, number])[])[]
  /** classes of everyday words */
  readonly senses: readonly (readonly string[])[]
  /** the passages that are searched */
  readonly refs: readonly string[]
}

export type Pairs = { readonly keys: Uint32Array; readonly values: Uint32Array }

/** The steps of the phrases in one language, each after the one that it comes from; the first is where all begin. */
export type PackedLexicon = {
  readonly from: Uint32Array
  /** the number of the stem; {@link NONE} is a gap */
  readonly by: Uint32Array
  /** the number of a list of meanings; {@link NONE} where no phrase ends */
  readonly meanings: Uint32Array
  /** 1 where the phrase holds its own negation */
  readonly negated: Uint8Array
}

/** The length of the SHA-256 that stands before what it is of. */
export const SEAL = 32
