// The families of a workshop: those that the knowledge has, and those that a trainer wrote for it.
import type { Lang, Text } from '../../engine/answer.ts'
import { maskPersonalData } from '../../engine/privacy/mask.ts'
import type { PlannedScenario, WorkshopPlan, WorkshopScenario } from '../../engine/workshop/index.ts'
import type { Told } from '../../engine/workshop/scenario-blocks.ts'
import type { Scenario } from '../../knowledge/schema.ts'

/** A scenario in one language, as it is offered and shown. */
export const tellScenario = ({ id, title, story, goal, prompts, minutes }: Scenario, lang: Lang): WorkshopScenario => ({
  id,
  title: title[lang],
  story: story[lang],
  goal: goal[lang],
  prompts: prompts.map(prompt => prompt[lang]),
  minutes,
  isOwn: false,
})

/**
 * One family of a plan: as it is shown, and with everything that is told of it.
 * A scenario that the knowledge no longer has is left empty but keeps its place. `known`: it is the knowledge's own.
 */
export type Family = { readonly shown: WorkshopScenario; readonly told?: Told; readonly known?: Scenario }

/** The families of a plan, in its order. */
export function familiesOf({ scenarios, lang }: Pick<WorkshopPlan, 'scenarios' | 'lang'>, known: ReadonlyMap<string, Scenario>): Family[] {
  let own = 0
  return scenarios.map(planned => {
    if ('own' in planned) {
      own += 1
      const { question: _, ...shown } = planned.own
      return { shown: { ...shown, id: `own-${own}`, isOwn: true }, told: tellOwn(planned.own) }
    }
    const scenario = known.get(planned.id)
    if (!scenario) return { shown: { ...NOTHING, id: planned.id } }
    return { shown: tellScenario(scenario, lang), told: scenario, known: scenario }
  })
}

const tellOwn = ({ title, story, goal, prompts, question }: Extract<PlannedScenario, { own: unknown }>['own']): Told => ({
  title: alike(title),
  story: alike(story),
  goal: alike(goal),
  prompts: prompts.map(alike),
  ask: { question: alike(question) },
})

// A trainer writes in one language: that of the workshop.
const alike = (text: string): Text => ({ da: text, en: text })

const NOTHING = { title: '–', story: '', goal: '', prompts: [], minutes: 1, isOwn: false }

/** A plan with the personal data struck out of everything that the trainer wrote. */
export const maskPlan = (plan: WorkshopPlan): WorkshopPlan => ({
  ...plan,
  title: maskPersonalData(plan.title),
  scenarios: plan.scenarios.map(maskScenario),
})

function maskScenario(planned: PlannedScenario): PlannedScenario {
  if (!('own' in planned)) return planned
  const { title, story, goal, prompts, minutes, question } = planned.own
  return {
    own: {
      title: maskPersonalData(title),
      story: maskPersonalData(story),
      goal: maskPersonalData(goal),
      prompts: prompts.map(maskPersonalData),
      minutes,
      question: maskPersonalData(question),
    },
  }
}
