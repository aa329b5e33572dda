import { choseAnything } from './tally.ts'
import type { Choice, Moved, Movement } from './workshop.ts'

/**
 * How views moved from the first round to the second.
 * @param pairs what each phone chose in round 1 and in round 2; phones that chose in one round only do not count
 * @example movement([[first, second]]).problems // { debt: { kept: 0, added: 1, left: 0 } }
 */
export function movement(pairs: readonly (readonly [Choice | undefined, Choice | undefined])[]): Movement {
  const both = pairs.flatMap(([before, after]) =>
    before && after && choseAnything(before) && choseAnything(after) ? [{ before, after }] : [],
  )
  return {
    of: both.length,
    changed: both.filter(({ before, after }) => differ(before.problems, after.problems) || differ(before.approaches, after.approaches))
      .length,
    problems: moved(both.map(({ before, after }) => [before.problems, after.problems])),
    approaches: moved(both.map(({ before, after }) => [before.approaches, after.approaches])),
  }
}

type Lists = readonly (readonly [readonly string[], readonly string[]])[]

function moved(lists: Lists): Record<string, Moved> {
  const ids = [...new Set(lists.flat(2))].sort()
  return Object.fromEntries(
    ids.map(id => {
      const count = (had: boolean, has: boolean): number =>
        lists.filter(([before, after]) => before.includes(id) === had && after.includes(id) === has).length
      return [id, { kept: count(true, true), added: count(false, true), left: count(true, false) }]
    }),
  )
}

const differ = (a: readonly string[], b: readonly string[]): boolean => {
  const [one, other] = [new Set(a), new Set(b)]
  return one.size !== other.size || [...one].some(id => !other.has(id))
}
