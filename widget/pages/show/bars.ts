// What the room chose beside what the guide answers, as rows to draw. Pure.
import type { Answer } from '../../../engine/answer.ts'
import type { Moved, Option, Reveal } from '../../../engine/workshop/workshop.ts'

import { shortLabel } from './short-label.ts'

export type Kind = 'problems' | 'approaches'

export type BarRow = {
  readonly id: string
  readonly label: string
  readonly rounds: readonly [number, number]
  /** the guide's own place for it: 1 is first; undefined when the guide does not name it */
  readonly place?: number
  readonly moved?: Moved
}

/** What the guide names, in its order. */
export const guideIds = (answer: Answer, kind: Kind): readonly string[] =>
  kind === 'problems' ? answer.understood.problems.map(found => found.id) : answer.recommendations.map(way => way.approach)

/**
 * One row for each thing that somebody chose or that the guide names: the guide's own first, in its order, then the most chosen.
 * Ties stand in the order of the options.
 */
export function barRows(reveal: Reveal, options: readonly Option[], kind: Kind): BarRow[] {
  const guide = guideIds(reveal.answer, kind)
  const [one, two] = reveal.rounds
  return options
    .map(({ id, label }): BarRow => {
      const place = guide.indexOf(id)
      const moved = reveal.movement[kind][id]
      return {
        id,
        label: shortLabel(label),
        rounds: [one[kind][id] ?? 0, two[kind][id] ?? 0],
        ...(place < 0 ? {} : { place: place + 1 }),
        ...(moved ? { moved } : {}),
      }
    })
    .filter(row => row.place !== undefined || row.rounds[0] + row.rounds[1] > 0)
    .sort((a, b) => (a.place ?? 99) - (b.place ?? 99) || newest(b, reveal) - newest(a, reveal) || b.rounds[0] - a.rounds[0])
}

const newest = (row: BarRow, { rounds }: Reveal): number => row.rounds[rounds[1].of > 0 ? 1 : 0]

/** A share of a number of phones, 0-100, whole. @example share(3, 7) // 43 */
export const share = (count: number, of: number): number => (of === 0 ? 0 : Math.round((100 * count) / of))
