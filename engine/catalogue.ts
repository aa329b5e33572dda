import type { Activity, Approach, Case, Evidence, Knowledge, Practice, Problem, Scenario, TargetGroup, Topic } from '../knowledge/schema.ts'

/** The knowledge with look-ups by id, made once. */
export type Catalogue = Knowledge & {
  readonly problem: ReadonlyMap<string, Problem>
  readonly group: ReadonlyMap<string, TargetGroup>
  readonly approach: ReadonlyMap<string, Approach>
  readonly activity: ReadonlyMap<string, Activity>
  readonly case: ReadonlyMap<string, Case>
  readonly evidenceNote: ReadonlyMap<string, Evidence>
  readonly topic: ReadonlyMap<string, Topic>
  readonly practicePoint: ReadonlyMap<string, Practice>
  readonly scenario: ReadonlyMap<string, Scenario>
}

export function buildCatalogue(knowledge: Knowledge): Catalogue {
  return {
    ...knowledge,
    problem: byId(knowledge.problems),
    group: byId(knowledge.groups),
    approach: byId(knowledge.approaches),
    activity: byId(knowledge.activities),
    case: byId(knowledge.cases),
    evidenceNote: byId(knowledge.evidence),
    topic: byId(knowledge.topics),
    practicePoint: byId(knowledge.practice),
    scenario: byId(knowledge.scenarios),
  }
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map(x => [x.id, x]))
