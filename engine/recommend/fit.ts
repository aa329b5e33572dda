import type { Fit } from '../../knowledge/schema.ts'
import type { Catalogue } from '../catalogue.ts'
import type { SearchHit } from '../search.ts'
import type { Understood } from '../understand/understand.ts'
import { FIT } from './weights.ts'

/** What the question is about, for choosing what fits: problems, groups (with the wider groups they belong to), names, text ranks. */
export type Situation = {
  readonly problems: ReadonlySet<string>
  readonly groups: ReadonlySet<string>
  readonly named: Understood['named']
  /** for each kind, the place of an entry among the passages found */
  readonly rank: ReadonlyMap<string, ReadonlyMap<string, number>>
}

export function readSituation(understood: Understood, hits: readonly SearchHit[], catalogue: Catalogue): Situation {
  const groups = new Set<string>()
  for (const { id } of understood.groups) {
    groups.add(id)
    for (const wider of catalogue.group.get(id)?.parents ?? []) groups.add(wider)
  }
  return {
    problems: new Set(understood.problems.map(p => p.id)),
    groups,
    named: understood.named,
    rank: rankByKind(hits),
  }
}

function rankByKind(hits: readonly SearchHit[]): Map<string, Map<string, number>> {
  const ranks = new Map<string, Map<string, number>>()
  hits.forEach(({ kind, id }, i) => {
    const rank = ranks.get(kind)
    if (rank) rank.set(id, i)
    else ranks.set(kind, new Map([[id, i]]))
  })
  return ranks
}

/** Whether a text that is meant for some families fits these; a text for all always does. */
export function fits(fit: Fit | undefined, situation: Situation): boolean {
  if (!fit) return true
  const problems = !fit.problems || fit.problems.some(p => situation.problems.has(p))
  const groups = !fit.groups || fit.groups.some(g => situation.groups.has(g))
  return problems && groups
}

/** How special a fit is: a text for a problem and a group before one for either, before the general one. */
export const specialness = (fit: Fit | undefined): number => (fit?.problems ? 2 : 0) + (fit?.groups ? 1 : 0)

/** The most special text that fits; the first of equals. */
export function mostFitting<T extends { readonly for?: Fit | undefined }>(texts: readonly T[], situation: Situation): T | undefined {
  let best: T | undefined
  for (const text of texts) if (fits(text.for, situation) && (!best || specialness(text.for) > specialness(best.for))) best = text
  return best
}

type Tagged = {
  readonly id: string
  readonly problems?: readonly string[]
  readonly groups?: readonly string[]
  readonly activities?: readonly string[]
}

/** Points for shared problems and groups; something made for other groups only loses some. */
export function fitPoints(entry: Tagged, situation: Situation, activities: ReadonlySet<string> = new Set()): number {
  const groups = shared(entry.groups, situation.groups)
  const forOthers = groups === 0 && (entry.groups?.length ?? 0) > 0 && situation.groups.size > 0
  return (
    FIT.problem * shared(entry.problems, situation.problems) +
    FIT.group * groups +
    FIT.activity * shared(entry.activities, activities) +
    (forOthers ? FIT.otherGroup : 0)
  )
}

function shared(list: readonly string[] | undefined, set: ReadonlySet<string>): number {
  let count = 0
  if (set.size > 0 && list) for (const x of list) if (set.has(x)) count++
  return count
}

/** The best by points, then by how well the text meets the question's words, then by id: at most `most`. The list may be very long. */
export function bestFirst<T extends { readonly id: string }>(
  list: Iterable<readonly [T, number]>,
  kind: string,
  situation: Situation,
  most: number,
): T[] {
  const ranks = situation.rank.get(kind)
  const rank = (id: string): number => ranks?.get(id) ?? Number.MAX_SAFE_INTEGER
  const best: (readonly [T, number])[] = []
  for (const entry of list) {
    const [a, points] = entry
    const last = best[most - 1]
    if (last && points < last[1]) continue
    const at = best.findIndex(([b, than]) => (points - than || rank(b.id) - rank(a.id) || (a.id < b.id ? 1 : -1)) > 0)
    best.splice(at < 0 ? best.length : at, 0, entry)
    if (best.length > most) best.pop()
  }
  return best.map(([entry]) => entry)
}
