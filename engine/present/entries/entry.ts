// What all entries share: how to find one, what it is called, where it leads.
import type { Kind, Knowledge, Text } from '../../../knowledge/schema.ts'
import type { Lang } from '../../answer.ts'
import type { Block, Card, Fact, Place } from '../blocks.ts'
import { type Label, label } from '../labels.ts'
import { sayAll } from '../say.ts'

export type Entry<K extends Kind = Kind> = Knowledge[K][number]

/** The kinds that have pages and addresses of their own, in the order in which a reader browses. */
export const ENTRY_KINDS = [
  'approaches',
  'problems',
  'groups',
  'activities',
  'cases',
  'evidence',
  'topics',
  'practice',
  'glossary',
  'signposts',
  'notices',
  'considerations',
  'scenarios',
] as const satisfies readonly Kind[]

const KIND_LABELS: Readonly<Record<Kind, Label>> = {
  approaches: 'approaches',
  problems: 'problems',
  groups: 'groups',
  activities: 'activities',
  cases: 'cases',
  evidence: 'evidence',
  topics: 'topics',
  practice: 'practicePoints',
  glossary: 'glossary',
  signposts: 'signposts',
  notices: 'notices',
  considerations: 'considerations',
  scenarios: 'scenarios',
}

/** Whether a word names a kind of entry. */
export const isKind = (word: string): word is Kind => (ENTRY_KINDS as readonly string[]).includes(word)

/** What a kind is called in a heading. */
export const kindLabel = (kind: Kind): Label => KIND_LABELS[kind]

/** An entry by kind and id, if there is one. */
export function findEntry(knowledge: Knowledge, kind: Kind, id: string): Entry | undefined {
  const list: readonly Entry[] = knowledge[kind]
  return list.find(entry => entry.id === id)
}

/** What an entry is called: its title, its term, or the one thing that it says. */
export function entryTitle(entry: Entry): Text {
  if ('title' in entry) return entry.title
  if ('term' in entry) return entry.term
  return { da: entry.text.da, en: entry.text.en }
}

/** Links to entries of one kind; unknown ids are left out. */
export function placesOf(knowledge: Knowledge, kind: Kind, ids: readonly string[], lang: Lang): (Place & { readonly title: string })[] {
  return ids.flatMap(id => {
    const entry = findEntry(knowledge, kind, id)
    return entry ? [{ kind, id, title: entryTitle(entry)[lang] }] : []
  })
}

/** The facts "what this hangs together with": one line a kind, only the kinds that have any. */
export function relatedFacts(knowledge: Knowledge, related: Partial<Record<Kind, readonly string[]>>, lang: Lang): Fact[] {
  return ENTRY_KINDS.flatMap(kind => {
    const places = placesOf(knowledge, kind, related[kind] ?? [], lang)
    return places.length > 0 ? [{ term: label(KIND_LABELS[kind], lang), text: [], places }] : []
  })
}

/** Cards of cases and the like: the title and the first sentences of the summary. */
export function cardsOf(kind: Kind, entries: readonly (Entry & { readonly title: Text })[], lang: Lang): Card[] {
  return entries.map(entry => ({
    kind,
    id: entry.id,
    title: entry.title[lang],
    text: 'summary' in entry ? sayAll(entry.summary.slice(0, 1), lang) : [],
  }))
}

/** The last section of a page: where else to look. Nothing when there is nowhere. */
export function relatedSection(knowledge: Knowledge, related: Partial<Record<Kind, readonly string[]>>, lang: Lang): Block[] {
  const items = relatedFacts(knowledge, related, lang)
  if (items.length === 0) return []
  return [{ type: 'section', role: 'nearest', id: 'related', title: label('related', lang), blocks: [{ type: 'facts', items }] }]
}

/** Ids of the entries that name this one in a list of theirs. */
export function idsNaming<T extends { readonly id: string }>(
  entries: readonly T[],
  list: (entry: T) => readonly string[],
  id: string,
): string[] {
  return entries.filter(entry => list(entry).includes(id)).map(entry => entry.id)
}
