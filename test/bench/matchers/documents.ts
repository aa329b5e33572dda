// What the text searches are given: the approaches, problems and cases of the knowledge with all that is written of them, in one language.
import type { Knowledge, Lang } from '../../../knowledge/schema.ts'

/** A document, and the approaches that finding it speaks for. */
export type Doc = {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly speaksFor: readonly (readonly [approach: string, share: number])[]
}

/** The report's own map from problems to approaches, as the engine weighs it: a text search is given it too. */
const SHARE = { first: 1, strong: 0.67, weak: 0.17 } as const
const OTHER_APPROACH = 0.2

export function documentsOf(knowledge: Knowledge, lang: Lang): Doc[] {
  const say = (texts: readonly { readonly da: string; readonly en: string }[]): string => texts.map(text => text[lang]).join('\n')
  return [
    ...knowledge.approaches.map(a => ({
      id: `approaches/${a.id}`,
      title: a.title[lang],
      body: say([...a.summary, ...a.steps, ...a.when]),
      speaksFor: [[a.id, 1] as const],
    })),
    ...knowledge.problems.map(p => ({
      id: `problems/${p.id}`,
      title: p.title[lang],
      body: say([...p.description, ...p.approaches.map(link => link.why)]),
      speaksFor: p.approaches.map(link => [link.approach, SHARE[link.strength]] as const),
    })),
    ...knowledge.cases.map(c => ({
      id: `cases/${c.id}`,
      title: `${c.title[lang]} ${c.place}`,
      body: say([...c.summary, ...c.where, ...c.who, ...c.steps, ...c.outcome]),
      speaksFor: c.approaches.map((approach, i) => [approach, i === 0 ? 1 : OTHER_APPROACH] as const),
    })),
  ]
}
