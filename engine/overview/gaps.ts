// Where the knowledge has nothing: entries without a case, without a study, without the report's own word.
import type { Kind, Knowledge, Text } from '../../knowledge/schema.ts'
import { coverGroups, coverProblems } from './coverage.ts'
import { type Column, graphOf } from './graph.ts'
import type { OverviewLabel } from './labels.ts'
import { coverLocal } from './local.ts'

export type Gap = {
  readonly id: OverviewLabel
  readonly entries: readonly { readonly kind: Kind; readonly id: string; readonly title: Text }[]
}

/** Every kind of gap with the entries that have it; a gap that no entry has is left out. */
export function gapsOf(knowledge: Knowledge): readonly Gap[] {
  const problems = coverProblems(knowledge)
  const groups = coverGroups(knowledge)
  const offers = coverLocal(knowledge)
  const { links } = graphOf(knowledge)
  const lacks = (kind: Column, other: Column) => (entry: { readonly id: string }) =>
    !links.some(
      ({ from, to }) =>
        (from === `${kind}/${entry.id}` && to.startsWith(`${other}/`)) || (to === `${kind}/${entry.id}` && from.startsWith(`${other}/`)),
    )
  const firstIsOurs = new Set(
    knowledge.problems.filter(p => p.approaches.some(a => a.strength === 'first' && a.basis === 'our-reading')).map(p => p.id),
  )
  const about = knowledge.evidence.filter(e => lacks('evidence', 'approaches')(e) && lacks('evidence', 'activities')(e))
  const gaps: Gap[] = [
    gap(
      'noCase',
      'problems',
      problems.filter(p => p.counts.cases === 0),
    ),
    gap(
      'noEvidence',
      'problems',
      problems.filter(p => p.counts.evidence === 0),
    ),
    gap(
      'firstIsOurs',
      'problems',
      problems.filter(p => firstIsOurs.has(p.id)),
    ),
    gap('noLocalOffer', 'problems', knowledge.layers.length === 0 ? [] : problems.filter(p => offers.get(p.id) === 0)),
    gap('activityNoCase', 'activities', knowledge.activities.filter(lacks('activities', 'cases'))),
    gap('activityNoEvidence', 'activities', knowledge.activities.filter(lacks('activities', 'evidence'))),
    gap(
      'groupNoActivity',
      'groups',
      groups.filter(g => g.counts.activities === 0),
    ),
    gap(
      'groupNoCase',
      'groups',
      groups.filter(g => g.counts.cases === 0),
    ),
    gap(
      'groupNoEvidence',
      'groups',
      groups.filter(g => g.counts.evidence === 0),
    ),
    gap('evidenceOfProblemsOnly', 'evidence', about),
  ]
  return gaps.filter(({ entries }) => entries.length > 0)
}

const gap = (id: OverviewLabel, kind: Kind, entries: readonly { readonly id: string; readonly title: Text }[]): Gap => ({
  id,
  entries: entries.map(({ id, title }) => ({ kind, id, title })),
})
