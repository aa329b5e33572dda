import type { Knowledge } from '../../knowledge/schema.ts'
import type { Answer, Context } from '../answer.ts'
import type { Catalogue } from '../catalogue.ts'
import type { BuildRank } from '../rank.ts'
import type { Situation } from '../recommend/fit.ts'
import type { Stem } from '../text/stem.ts'
import type { Meter, Word } from '../understand/hits.ts'
import type { Ending } from '../understand/outcome.ts'
import type { Understood } from '../understand/understand.ts'
import type { Vocabulary } from '../understand/words.ts'

/** An answer before its sources are looked up. */
export type Unsourced = Omit<Answer, 'sources'>

/** What the layers make of one question. */
export type Heard = {
  /** the context with what local words add, when the report itself cannot tell what the question is about; else undefined */
  readonly settle: (understood: Understood, ending: Ending, context: Context) => Context | undefined
  /** the words that carried what was added */
  readonly explain: (understood: Understood) => Understood
  /** The answer with its local part; the same answer when nothing local fits. */
  readonly lay: (answer: Unsourced, situation: Situation, today: string | undefined) => Unsourced
}

export type Local = (words: readonly Word[], meter: Meter) => Heard

export type LocalTools = {
  readonly catalogue: Catalogue
  readonly vocabulary: Vocabulary
  readonly stem: Stem
  readonly index: BuildRank
}

/** Makes ready what the layers of a knowledge say. */
export type BuildLocal = (knowledge: Knowledge, tools: LocalTools) => Local
