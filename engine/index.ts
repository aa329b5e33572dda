// The engine: a question meets the knowledge. Pure: no clock, no chance, no I/O, no DOM, no Node; it runs in a browser as it is.
// May import: types from knowledge, a stemmer (text/stem.ts only).
import type { Knowledge } from '../knowledge/schema.ts'
import type { Answer, AskRequest } from './answer.ts'
import { ask, type Tools } from './ask.ts'
import { buildCatalogue } from './catalogue.ts'
import type { BuildLocal } from './local/local.ts'
import { type Prepared, prepare } from './prepare.ts'
import { type BuildRank, buildRank } from './rank.ts'
import { type BuildChoice, chooseAmong } from './recommend/recommend.ts'
import { searchIn } from './search.ts'
import { rememberStems } from './text/stem.ts'
import type { Meter } from './understand/hits.ts'
import type { Model } from './understand/model/model.ts'
import { vocabularyOf } from './understand/words.ts'

export type Engine = {
  /**
   * Answers a question. The same request gives the same bytes, here and in every other process.
   * @param request a question of 1-1,000 UTF-16 units, or a context that holds at least one id
   * @param meter counts elementary steps when given: the work is bounded by the length of the question
   * @example engine.ask({ question: 'isolerede enlige mødre' }).recommendations[0].approach // 'network'
   */
  readonly ask: (request: AskRequest, meter?: Meter) => Answer
}

/**
 * Makes an engine from compiled knowledge: indexes once, then answers.
 * @param learned the learned weights; without them the word lists alone decide what a question holds
 * @param index what passages are indexed with; its order must be that of {@link buildRank}
 * @param choice how cases are chosen; its choice must be that of {@link chooseAmong}
 * @param local what answers from layers; without it the knowledge's layers stay silent. It never changes what the report answers.
 * @param prepared what {@link prepare} made of this knowledge, or of what lies under its layers; the engine adds to its stems
 */
export function createEngine(
  knowledge: Knowledge,
  learned?: { readonly model: Model; readonly hash: string },
  index: BuildRank = buildRank,
  choice: BuildChoice = chooseAmong,
  local?: BuildLocal,
  prepared: Prepared = prepare(knowledge, index),
): Engine {
  const catalogue = buildCatalogue(knowledge)
  const { learn, recall } = rememberStems(prepared.stems)
  const vocabulary = vocabularyOf(knowledge, prepared.book, recall)
  const tools: Tools = {
    catalogue,
    lexicon: prepared.lexicon,
    vocabulary,
    search: searchIn(prepared.passages, knowledge.common),
    chooseCases: choice(knowledge.cases),
    model: learned?.model,
    local: local?.(knowledge, { catalogue, vocabulary, stem: learn, index }),
    version: { knowledge: knowledge.hash, model: learned?.hash ?? 'none' },
  }
  return { ask: (request, meter = { steps: 0 }) => ask(request, tools, meter) }
}

export type * from './answer.ts'
export { decodeModel } from './understand/model/decode.ts'
export type { Answer, AskRequest, BuildLocal, BuildRank, Meter, Model }
