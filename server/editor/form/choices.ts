// What can be chosen instead of typing ids: the report's entries and the layer's own, by their titles.
import type { Lang } from '../../../engine/answer.ts'
import type { Knowledge } from '../../../knowledge/schema.ts'
import type { Choices, Option } from './form.ts'

type Titled = { readonly id: string; readonly title: { readonly da: string; readonly en: string } }

export function choicesFrom(knowledge: Knowledge, lang: Lang): Choices {
  const of = (list: readonly Titled[]): Option[] =>
    list.map(({ id, title }) => ({ id, label: title[lang] })).sort((a, b) => a.label.localeCompare(b.label, lang))
  const own = (kind: string): readonly Titled[] =>
    knowledge.layers.flatMap(({ entries }) => entries.filter(({ localKind }) => localKind === kind))
  return {
    problems: of(knowledge.problems),
    groups: of(knowledge.groups),
    approaches: of(knowledge.approaches),
    topics: of(knowledge.topics),
    cases: of(knowledge.cases),
    activities: of([...knowledge.activities, ...own('activities')]),
    offers: of(own('offers')),
  }
}
