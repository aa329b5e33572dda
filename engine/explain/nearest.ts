import type { Card, Lang } from '../answer.ts'
import type { Catalogue } from '../catalogue.ts'
import { card } from '../present/say.ts'
import type { SearchHit } from '../search.ts'

const MOST_NEAREST = 5
// Where anybody can start: shown when the words lead nowhere.
const STARTING_POINTS = ['choosing-an-approach', 'municipal-cooperation', 'role-boundaries', 'recruitment', 'evidence-strength']

/** Where to go on when nothing was recommended: what the words come nearest to, then the common starting points. */
export function chooseNearest(hits: readonly SearchHit[], catalogue: Catalogue, lang: Lang): Card[] {
  const cards: Card[] = []
  const add = (found: Card | undefined): void => {
    if (found && cards.length < MOST_NEAREST && !cards.some(c => c.kind === found.kind && c.id === found.id)) cards.push(found)
  }
  for (const hit of hits.slice(0, MOST_NEAREST)) add(cardOf(hit, catalogue, lang))
  for (const id of STARTING_POINTS) add(cardOf({ kind: 'topics', id }, catalogue, lang))
  return cards
}

function cardOf({ kind, id }: SearchHit, catalogue: Catalogue, lang: Lang): Card | undefined {
  const topic = kind === 'topics' ? catalogue.topic.get(id) : undefined
  if (topic) return card(kind, topic, topic.body.slice(0, 1), lang)
  const problem = kind === 'problems' ? catalogue.problem.get(id) : undefined
  if (problem) return card(kind, problem, problem.description.slice(0, 1), lang)
  const found = (kind === 'cases' ? catalogue.case.get(id) : undefined) ?? (kind === 'approaches' ? catalogue.approach.get(id) : undefined)
  if (found) return card(kind, found, found.summary.slice(0, 1), lang)
  const activity = kind === 'activities' ? catalogue.activity.get(id) : undefined
  return activity && card(kind, activity, activity.description.slice(0, 1), lang)
}
