// The families of a workshop: those that the knowledge has, and those that a trainer wrote for it.
import type { AskRequest, Context, Lang, Text } from '../../engine/answer.ts'
import { maskPersonalData } from '../../engine/privacy/mask.ts'
import type { PlannedScenario, WorkshopPlan, WorkshopScenario } from '../../engine/workshop/index.ts'
import type { Knowledge, Statement } from '../../knowledge/schema.ts'

type Ids = { readonly [K in 'problems' | 'groups' | 'topics']?: readonly string[] | undefined }

/** What a workshop needs of a scenario in the knowledge. */
export type Scenario = {
  readonly id: string
  readonly title: Text
  readonly minutes: number
  readonly story: Text
  readonly goal: Text
  readonly prompts: readonly Text[]
  readonly ask: { readonly question: Text } | { readonly context: Ids }
  readonly misjudgements: readonly { readonly text: Text; readonly why: Statement }[]
  readonly trap: Text
}

/** The scenarios of a knowledge; none when it has none. */
export const scenariosOf = ({ scenarios }: Pick<Knowledge, 'scenarios'>): readonly Scenario[] => scenarios

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

/** One family of a plan with everything that it needs; a scenario that the knowledge no longer has is left empty but keeps its place. */
export type Family = { readonly shown: WorkshopScenario; readonly ask: AskRequest | undefined; readonly known?: Scenario }

/** The families of a plan, in its order. */
export function familiesOf({ scenarios, lang }: Pick<WorkshopPlan, 'scenarios' | 'lang'>, known: ReadonlyMap<string, Scenario>): Family[] {
  let own = 0
  return scenarios.map(planned => {
    if ('own' in planned) {
      own += 1
      const { question, ...told } = planned.own
      return { shown: { ...told, id: `own-${own}`, isOwn: true }, ask: { question, lang } }
    }
    const scenario = known.get(planned.id)
    if (!scenario) return { shown: { ...NOTHING, id: planned.id }, ask: undefined }
    const ask =
      'question' in scenario.ask ? { question: scenario.ask.question[lang], lang } : { context: scenario.ask.context as Context, lang }
    return { shown: tellScenario(scenario, lang), ask, known: scenario }
  })
}

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
