// What came out of a workshop, for the trainer's files: gathered once, written as CSV or Markdown.
import type { Answer, Lang } from '../../engine/answer.ts'
import { type Movement, movement, type Tally, tally, type WorkshopScenario } from '../../engine/workshop/index.ts'
import type { House } from '../house.ts'
import type { StoredChoice, StoredWorkshop } from '../storage/store.ts'
import { choicesIn, pairs } from './reveal.ts'
import { familiesOf } from './scenarios.ts'
import type { Workshops } from './workshops.ts'

export type FamilyResult = {
  readonly shown: WorkshopScenario
  readonly answer: Answer
  readonly choices: readonly ChoiceResult[]
  readonly rounds: readonly [Tally, Tally]
  readonly movement: Movement
}
/** A choice without whose it is: participants are numbered in the order in which they came in. */
export type ChoiceResult = Pick<StoredChoice, 'round' | 'group' | 'choice'> & { readonly participant: number }

export type Results = {
  readonly lang: Lang
  readonly title: string
  readonly isRehearsal: boolean
  readonly families: readonly FamilyResult[]
  /** the name of a problem or an approach */
  readonly nameOf: (id: string) => string
}

/** Gathers the results of a workshop. Reasons that the trainer has hidden are left out. */
export async function gatherResults(
  workshop: StoredWorkshop,
  { store, scenarios, guide }: Workshops,
  { knowledge }: House,
): Promise<Results> {
  const { id, plan } = workshop
  const { lang } = plan
  const [phones, all] = await Promise.all([store.listPhones(id), store.listChoices(id)])
  const numbers = new Map(phones.map(({ phone }, i) => [phone, i + 1]))
  const { problems, approaches } = knowledge
  const names = new Map([...problems, ...approaches].map(entry => [entry.id, entry.title[lang]]))
  return {
    lang,
    title: plan.title,
    isRehearsal: plan.isRehearsal,
    nameOf: name => names.get(name) ?? name,
    families: familiesOf(plan, scenarios).map((family, index) => {
      const choices = all.filter(choice => choice.scenario === index)
      return {
        shown: family.shown,
        answer: guide.answer(family, lang),
        rounds: [tally(choicesIn(choices, 1)), tally(choicesIn(choices, 2))],
        movement: movement(pairs(choices)),
        choices: choices.map(({ round, group, choice, phone, isHidden }) => ({
          round,
          group,
          choice: isHidden ? { ...choice, reason: '' } : choice,
          participant: numbers.get(phone) ?? 0,
        })),
      }
    }),
  }
}
