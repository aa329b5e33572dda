import type { Activity, Approach, Case, Evidence, Knowledge, Practice, Problem, Scenario, TargetGroup, Topic } from '../knowledge/schema.ts'
import { conceptKey } from './understand/lexicon.ts'

/** The knowledge with look-ups by id, made once. */
export type Catalogue = Knowledge & {
  /** the names by which the learned weights and the word lists know what a question is judged for */
  readonly judged: ReadonlyMap<object, string>
  readonly problem: ReadonlyMap<string, Problem>
  readonly group: ReadonlyMap<string, TargetGroup>
  readonly approach: ReadonlyMap<string, Approach>
  readonly activity: ReadonlyMap<string, Activity>
  readonly case: ReadonlyMap<string, Case>
  readonly evidenceNote: ReadonlyMap<string, Evidence>
  readonly topic: ReadonlyMap<string, Topic>
  readonly practicePoint: ReadonlyMap<string, Practice>
  /** for each approach the practice points that belong to it or to one of its activities */
  readonly practiceOf: ReadonlyMap<string, readonly Practice[]>
  readonly scenario: ReadonlyMap<string, Scenario>
}

export function buildCatalogue(knowledge: Knowledge): Catalogue {
  const { approaches, activities, practice } = knowledge
  return {
    ...knowledge,
    judged: new Map(
      (['problems', 'groups', 'topics'] as const).flatMap(kind => knowledge[kind].map(entry => [entry, conceptKey(kind, entry.id)])),
    ),
    problem: byId(knowledge.problems),
    group: byId(knowledge.groups),
    approach: byId(knowledge.approaches),
    activity: byId(knowledge.activities),
    case: byId(knowledge.cases),
    evidenceNote: byId(knowledge.evidence),
    topic: byId(knowledge.topics),
    practicePoint: byId(knowledge.practice),
    practiceOf: new Map(
      approaches.map(({ id }) => {
        const own = new Set(activities.filter(a => a.approaches.includes(id)).map(a => a.id))
        return [id, practice.filter(p => p.approaches.includes(id) || p.activities.some(a => own.has(a)))]
      }),
    ),
    scenario: byId(knowledge.scenarios),
  }
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map(x => [x.id, x]))
