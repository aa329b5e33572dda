// The sentences of the knowledge that say what the report leaves open. They are marked where they stand (`leftOpen`).
import type { Kind, Knowledge, Statement, Text } from '../../knowledge/schema.ts'
import { entryTitle } from '../present/entries/entry.ts'

export type LeftOpen = { readonly kind: Kind; readonly id: string; readonly title: Text; readonly says: readonly Statement[] }

// What is asked about most comes first: the topics, then whom it is about, then what is done.
const ORDER = ['topics', 'groups', 'problems', 'approaches', 'activities', 'cases', 'evidence'] as const satisfies readonly Kind[]

/** Entries that hold such sentences, with those sentences, in the order of the knowledge. */
export const leftOpen = (knowledge: Knowledge): readonly LeftOpen[] =>
  ORDER.flatMap(kind =>
    knowledge[kind].flatMap(entry => {
      const says = markedIn(entry)
      return says.length === 0 ? [] : [{ kind, id: entry.id, title: entryTitle(entry), says }]
    }),
  )

function markedIn(value: unknown): Statement[] {
  if (!value || typeof value !== 'object') return []
  if ('leftOpen' in value) return [value as Statement]
  return Object.values(value).flatMap(markedIn)
}
