import type { Context } from '../answer.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Understood } from '../understand/understand.ts'
import { CONSIDERED, LINK, NAMED_ACTIVITY, NAMED_APPROACH, NAMED_CASE, NAMED_EVIDENCE, PRESSING_FACTOR, TOPIC } from './weights.ts'

export type Reason = { readonly problem: string; readonly strength: 'first' | 'strong' | 'weak' | 'named'; readonly points: number }
/** An approach with its score and what the score is made of. */
export type Match = { readonly approach: string; readonly score: number; readonly reasons: readonly Reason[] }

/**
 * The problem model decides: each problem found speaks for the approaches it is linked to; what the question names,
 * and the report's three considerations, add to them. Best first; ties by id.
 */
export function matchApproaches(understood: Understood, context: Context, catalogue: Catalogue): Match[] {
  const tally = new Map<string, { score: number; reasons: Reason[] }>()
  const add = (approach: string, points: number, reason?: Omit<Reason, 'points'>): void => {
    const entry = tally.get(approach) ?? { score: 0, reasons: [] }
    entry.score += points
    if (reason) entry.reasons.push({ ...reason, points })
    tally.set(approach, entry)
  }
  for (const { id } of understood.problems)
    for (const link of catalogue.problem.get(id)?.approaches ?? []) {
      const factor = context.pressing?.includes(id) ? PRESSING_FACTOR : 1
      const points = LINK[link.strength] * factor * (understood.certainty.get(id) ?? 1)
      add(link.approach, points, { problem: id, strength: link.strength })
    }
  for (const id of understood.named.approaches.keys()) add(id, NAMED_APPROACH)
  addShares(understood.named.activities.keys(), id => catalogue.activity.get(id)?.approaches, NAMED_ACTIVITY, add)
  addShares(understood.named.cases.keys(), id => catalogue.case.get(id)?.approaches, NAMED_CASE, add)
  addShares(understood.named.evidence.keys(), id => catalogue.evidenceNote.get(id)?.approaches, NAMED_EVIDENCE, add)
  for (const { id } of understood.topics) {
    const approaches = catalogue.topic.get(id)?.approaches ?? []
    if (approaches.length <= TOPIC.mostApproaches) addShares([id], () => approaches, TOPIC, add)
  }
  for (const id of [...(context.missing ?? []), ...(context.strengths ?? [])]) if (catalogue.approach.has(id)) add(id, CONSIDERED)
  const dropped = new Set(context.dropped)
  return [...tally]
    .filter(([approach]) => catalogue.approach.has(approach) && !dropped.has(approach))
    .map(([approach, { score, reasons }]) => ({ approach, score, reasons }))
    .sort((a, b) => b.score - a.score || (a.approach < b.approach ? -1 : 1))
}

function addShares(
  ids: Iterable<string>,
  approachesOf: (id: string) => readonly string[] | undefined,
  points: { readonly main: number; readonly other: number },
  add: (approach: string, points: number) => void,
): void {
  for (const id of ids) for (const [i, approach] of (approachesOf(id) ?? []).entries()) add(approach, i === 0 ? points.main : points.other)
}
