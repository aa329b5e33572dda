// One family of a workshop to take along: the story, what to talk about, what the guide answers, and what is easily missed.
import type { Lang } from '../../engine/answer.ts'
import type { Handout } from '../handout/handout.ts'
import { makeScenarioHandout } from '../handout/scenario.ts'
import type { House } from '../house.ts'
import { answerAddress, scenarioAddress } from '../pages/addresses.ts'
import { pageDoor } from '../pages/door.ts'
import type { Guide } from './guide.ts'
import type { Family } from './scenarios.ts'

/**
 * Makes the hand-out of a family.
 * @param address of this server: the link leads to the family's page, or to the same answer by ids alone
 * @param day on which it is taken, such as `2026-11-28`
 * @returns nothing when the knowledge no longer has the family
 */
export function makeFamilyHandout(
  family: Family,
  guide: Guide,
  sources: House['knowledge'],
  lang: Lang,
  address: string,
  day: string,
): Handout | undefined {
  const { told, known } = family
  if (!told) return undefined
  const answer = guide.answer(family, lang)
  const { problems, groups, topics } = answer.understood
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(found => found.id)
  const link = known
    ? scenarioAddress(address, lang, known.id)
    : answerAddress({ problems: ids(problems), groups: ids(groups), topics: ids(topics) }, lang, pageDoor(address))
  return makeScenarioHandout(told, answer, sources, link, day)
}
