import type { Choice, Tally } from './workshop.ts'

/**
 * Counts the choices of one round. Ids are in the order of the alphabet, so that the same choices give the same picture.
 * @example tally([{ problems: ['debt'], approaches: [], reason: '' }]) // { of: 1, problems: { debt: 1 }, approaches: {} }
 */
export function tally(choices: readonly Choice[]): Tally {
  const chosen = choices.filter(choseAnything)
  return {
    of: chosen.length,
    problems: count(chosen.map(choice => choice.problems)),
    approaches: count(chosen.map(choice => choice.approaches)),
  }
}

/** Whether a phone chose anything. A reason alone is no choice. */
export const choseAnything = ({ problems, approaches }: Choice): boolean => problems.length + approaches.length > 0

function count(lists: readonly (readonly string[])[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const list of lists) for (const id of new Set(list)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}
