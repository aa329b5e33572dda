import type { Knowledge } from '../knowledge/schema.ts'
import type { BuildRank } from './rank.ts'
import { type Indexed, indexPassages } from './search.ts'
import { rememberStems, type Stems } from './text/stem.ts'
import { buildLexicon, type Lexicon } from './understand/lexicon.ts'
import { buildWordBook, type WordBook } from './understand/words.ts'

/**
 * What questions are read and searched with. It is all of the report, and nothing that is laid over it changes it:
 * a server keeps it from its build and starts sooner.
 */
export type Prepared = {
  readonly stems: Stems
  readonly lexicon: Lexicon
  readonly book: WordBook
  readonly passages: Indexed
}

/** @param index what passages are indexed with */
export function prepare(knowledge: Knowledge, index: BuildRank): Prepared {
  const stems = { da: new Map(), en: new Map() }
  const { learn } = rememberStems(stems)
  const lexicon = buildLexicon(knowledge, learn)
  return { stems, lexicon, book: buildWordBook(knowledge, lexicon.words, learn), passages: indexPassages(knowledge, learn, index) }
}
