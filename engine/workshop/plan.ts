// Whether a plan can be held. The same check on the trainer's screen, where a file is loaded, and at the server's door.
import type { Text } from '../answer.ts'
import * as limit from './limits.ts'
import type { PlannedScenario, WorkshopPlan } from './workshop.ts'

/** What is wrong, and where: `scenarios[2].own.title`. Never the text itself. */
type PlanFault = { readonly where: string; readonly what: Text }

type Own = Extract<PlannedScenario, { own: unknown }>['own']

/**
 * Everything that is wrong with a plan whose shape is right.
 * @param known the ids of the scenarios that there are
 * @example planFaults({ ...plan, scenarios: [] }, ids) // [{ where: 'scenarios', what: { da: 'vælg mindst én familie', ... } }]
 */
export function planFaults(plan: WorkshopPlan, known: ReadonlySet<string>): PlanFault[] {
  const { scenarios } = plan
  const ids = scenarios.map(scenario => ('id' in scenario ? scenario.id : undefined))
  return [
    ...length('title', plan.title, limit.LONGEST_TITLE),
    ...(scenarios.length === 0 ? [{ where: 'scenarios', what: NONE }] : []),
    ...(scenarios.length > limit.MOST_SCENARIOS ? [{ where: 'scenarios', what: most(limit.MOST_SCENARIOS) }] : []),
    ...scenarios.flatMap((scenario, i) => {
      const where = `scenarios[${i}]`
      if ('own' in scenario) return ownFaults(scenario.own, `${where}.own`)
      if (!known.has(scenario.id)) return [{ where: `${where}.id`, what: UNKNOWN }]
      return ids.indexOf(scenario.id) < i ? [{ where: `${where}.id`, what: TWICE }] : []
    }),
  ]
}

/** What is wrong with a family that a trainer wrote. */
export function ownFaults(own: Own, where: string): PlanFault[] {
  return [
    ...length(`${where}.title`, own.title, limit.LONGEST_TITLE),
    ...length(`${where}.story`, own.story, limit.LONGEST_STORY),
    ...length(`${where}.goal`, own.goal, limit.LONGEST_GOAL, true),
    ...(own.prompts.length > limit.MOST_PROMPTS ? [{ where: `${where}.prompts`, what: most(limit.MOST_PROMPTS) }] : []),
    ...own.prompts.flatMap((prompt, i) => length(`${where}.prompts[${i}]`, prompt, limit.LONGEST_PROMPT)),
    ...(Number.isInteger(own.minutes) && own.minutes >= 1 && own.minutes <= limit.MOST_MINUTES
      ? []
      : [{ where: `${where}.minutes`, what: MINUTES }]),
    ...length(`${where}.question`, own.question, limit.LONGEST_QUESTION),
  ]
}

function length(where: string, text: string, longest: number, mayBeEmpty = false): PlanFault[] {
  if (text.length > longest) return [{ where, what: { da: `højst ${longest} tegn`, en: `at most ${longest} characters` } }]
  return !mayBeEmpty && text.trim() === '' ? [{ where, what: EMPTY }] : []
}

const most = (count: number): Text => ({ da: `højst ${count}`, en: `at most ${count}` })
const EMPTY: Text = { da: 'må ikke være tomt', en: 'must not be empty' }
const NONE: Text = { da: 'vælg mindst én familie', en: 'choose at least one family' }
const UNKNOWN: Text = { da: 'ukendt id', en: 'unknown id' }
const TWICE: Text = { da: 'familien er valgt to gange', en: 'the family is chosen twice' }
const MINUTES: Text = {
  da: `skal være et helt tal fra 1 til ${limit.MOST_MINUTES}`,
  en: `must be a whole number from 1 to ${limit.MOST_MINUTES}`,
}
