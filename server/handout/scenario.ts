// A scenario to take along: what the room works with, then what the guide answers with its sources, then what goes wrong easily.
import type { Answer } from '../../engine/answer.ts'
import { collectCites, type HasSources, resolveSources } from '../../engine/present/sources.ts'
import { scenarioBlocks, type Told } from '../../engine/workshop/scenario-blocks.ts'
import { createReferences } from '../pages/references.ts'
import { word } from '../pages/words.ts'
import { type Handout, originOf } from './handout.ts'
import { forPaper } from './paper.ts'

/**
 * Makes a hand-out of a scenario, or of a family that a trainer wrote, in the language of the answer.
 * @param answer what the engine answers to the scenario's own question
 * @param link the whole address of the scenario's page, or of the answer when it has none
 * @param day the day on which it is taken, such as `2026-11-28`
 */
export function makeScenarioHandout(scenario: Told, answer: Answer, sources: HasSources, link: string, day: string): Handout {
  const { lang } = answer
  const blocks = forPaper(scenarioBlocks(scenario, answer), answer.outcome === 'clarify')
  return {
    lang,
    title: scenario.title[lang],
    understood: '',
    origin: originOf(answer, day),
    link,
    linkLabel: word(scenario.from === undefined ? 'linkToAnswer' : 'linkToScenario', lang),
    blocks,
    references: createReferences(resolveSources(sources, collectCites(blocks), lang), lang),
  }
}
