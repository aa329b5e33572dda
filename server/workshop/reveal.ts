// What is shown when the trainer reveals beside the guide's answer: what the room chose, and why.
import type { Lang } from '../../engine/answer.ts'
import { type Choice, movement, type Reason, type Reveal, type Round, tally } from '../../engine/workshop/index.ts'
import type { StoredChoice } from '../storage/store.ts'
import type { Family } from './scenarios.ts'

/** The reveal of one family but for the guide's answer. @param choices of this family alone, in the order in which they came */
export function makeReveal({ known }: Family, choices: readonly StoredChoice[], lang: Lang): Omit<Reveal, 'answer'> {
  return {
    rounds: [tally(choicesIn(choices, 1)), tally(choicesIn(choices, 2))],
    movement: movement(pairs(choices)),
    misjudgements: (known?.misjudgements ?? []).map(({ text, why }) => ({ text: text[lang], why: why[lang], cites: why.cites })),
    ...(known ? { trap: known.trap[lang] } : {}),
    reasons: reasonsOf(choices).filter(reason => !reason.isHidden),
  }
}

/** Lines of reasoning, without whose they are. */
export const reasonsOf = (choices: readonly StoredChoice[]): Reason[] =>
  choices
    .filter(({ choice }) => choice.reason !== '')
    .map(({ id, round, choice, group, isHidden }) => ({
      id,
      round,
      text: choice.reason,
      ...(group === undefined ? {} : { group }),
      isHidden,
    }))

/** How many phones chose in each round. */
export const answeredIn = (choices: readonly StoredChoice[]): readonly [number, number] => [
  tally(choicesIn(choices, 1)).of,
  tally(choicesIn(choices, 2)).of,
]

/** The choices of one round. */
export const choicesIn = (choices: readonly StoredChoice[], round: Round): Choice[] =>
  choices.filter(choice => choice.round === round).map(({ choice }) => choice)

/** What each phone chose in the first round and in the second. */
export function pairs(choices: readonly StoredChoice[]): (readonly [Choice | undefined, Choice | undefined])[] {
  const second = new Map(choices.filter(choice => choice.round === 2).map(choice => [choice.phone, choice.choice]))
  return choices.filter(choice => choice.round === 1).map(({ phone, choice }) => [choice, second.get(phone)] as const)
}
