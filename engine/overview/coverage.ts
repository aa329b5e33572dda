// What there is for each problem and each target group, and where there is nothing. Counted, never written down.
import type { Evidence, Knowledge, Practice, Text } from '../../knowledge/schema.ts'
import { COLUMNS, type Column, type Graph, graphOf } from './graph.ts'

/** An entry, and how many of each kind are linked with it. */
export type Covered<Counts> = { readonly id: string; readonly title: Text; readonly counts: Counts }

export type ProblemCounts = Readonly<Record<Exclude<Column, 'problems'> | 'practice', number>> & {
  /** of the approaches: those that answer it in our reading, not in the report's words */
  readonly ourReading: number
}
export type GroupCounts = Readonly<Record<'activities' | 'cases' | 'evidence' | 'practice', number>>

/** For every problem: what is linked with it, whichever of the two names the other. */
export function coverProblems(knowledge: Knowledge): readonly Covered<ProblemCounts>[] {
  const graph = graphOf(knowledge)
  return knowledge.problems.map(({ id, title, approaches }) => {
    const linked = linkedWith(graph, `problems/${id}`)
    const counts = {
      approaches: linked.approaches,
      ourReading: approaches.filter(link => link.basis === 'our-reading').length,
      activities: linked.activities,
      cases: linked.cases,
      evidence: linked.evidence,
      practice: naming(knowledge.practice, 'problems', id),
    }
    return { id, title, counts }
  })
}

/** For every target group: what names the group itself; what is for a wider or a narrower group is not counted. */
export const coverGroups = (knowledge: Knowledge): readonly Covered<GroupCounts>[] =>
  knowledge.groups.map(({ id, title }) => ({
    id,
    title,
    counts: {
      activities: naming(knowledge.activities, 'groups', id),
      cases: naming(knowledge.cases, 'groups', id),
      evidence: naming(knowledge.evidence, 'groups', id),
      practice: naming(knowledge.practice, 'groups', id),
    },
  }))

/** How near the studies are to the work here: for each side, how many notes say so. */
export function coverNearness(evidence: readonly Evidence[]) {
  const sides = ['sameActivity', 'sameGroup', 'danish', 'boligsocial'] as const
  const degrees = ['yes', 'partly', 'no', 'unknown'] as const
  return sides.map(side => ({
    side,
    counts: Object.fromEntries(
      degrees.map(degree => [degree, evidence.filter(note => note.directness[side] === degree).length]),
    ) as Readonly<Record<(typeof degrees)[number], number>>,
  }))
}

function linkedWith({ links }: Graph, key: string): Readonly<Record<Column, number>> {
  const others = links.flatMap(({ from, to }) => (from === key ? [to] : to === key ? [from] : []))
  const count = (kind: Column): number => others.filter(other => other.startsWith(`${kind}/`)).length
  return Object.fromEntries(COLUMNS.map(kind => [kind, count(kind)])) as Record<Column, number>
}

type Naming = 'problems' | 'groups'

const naming = (entries: readonly Pick<Practice, Naming>[], list: Naming, id: string): number =>
  entries.filter(entry => entry[list].includes(id)).length
