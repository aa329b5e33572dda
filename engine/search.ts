import type { Knowledge, Statement, Text } from '../knowledge/schema.ts'
import { type BuildRank, FIELDS, type Passage, type Rank } from './rank.ts'
import type { Stem } from './text/stem.ts'
import { rememberWords } from './text/tokens.ts'
import type { Meter, Word } from './understand/hits.ts'

/** The kinds that are searched as text. */
export type SearchedKind = 'problems' | 'approaches' | 'activities' | 'cases' | 'evidence' | 'topics' | 'practice'
export type SearchHit = { readonly kind: SearchedKind; readonly id: string }
/** Finds passages by their words, best first; at most {@link MOST_HITS}. */
export type Search = (words: readonly Word[], meter: Meter) => SearchHit[]

const MOST_HITS = 60
/** The rarest words of a question find the passage; more of them only cost time. */
const MOST_TERMS = 16
/** So many passages that hold a word of the question are looked at, those of the rarest words first. Small knowledge never gets there. */
const MOST_PASSAGES = 20_000
/** A stem that stands in a larger share of the passages than this tells them apart no more. */
const COMMON_SHARE = 0.2
const SHORTEST_TERM = 3

/** The knowledge's passages: how many there are, in how many of them each stem stands, and how they are ranked. */
export type Indexed = { readonly count: number; readonly held: ReadonlyMap<string, number>; readonly rank: Rank }

/** Indexes what is searched, on our own tokens and stems. */
export function indexPassages(knowledge: Knowledge, stem: Stem, index: BuildRank): Indexed {
  const held = new Map<string, number>()
  let count = 0
  const counted = function* () {
    for (const doc of documents(knowledge, stem)) {
      count++
      for (const key of new Set(FIELDS.flatMap(field => doc[field]))) held.set(key, (held.get(key) ?? 0) + 1)
      yield doc
    }
  }
  const rank = index(counted())
  return { count, held, rank }
}

/** It ranks passages and finds names of places and programmes; which approach comes first, the problem model decides. */
export function searchIn(indexed: Indexed, common: Knowledge['common']): Search {
  const everyday = new Set([...common.da, ...common.en].filter(w => w.length <= 4))
  const tooCommon = indexed.count * COMMON_SHARE
  const held = (term: string): number => indexed.held.get(term) ?? tooCommon
  return (words, meter) => {
    const terms = new Set<string>()
    for (const word of words)
      if (word.word.length >= SHORTEST_TERM && !everyday.has(word.word))
        for (const key of [...word.stems.da, ...word.stems.en]) if (held(key) < tooCommon) terms.add(key)
    if (terms.size === 0) return []
    meter.steps += terms.size
    let looked = 0
    const rarest = [...terms]
      .sort((a, b) => held(a) - held(b) || (a < b ? -1 : 1))
      .slice(0, MOST_TERMS)
      .filter(term => (looked += held(term)) <= MOST_PASSAGES)
    return indexed
      .rank(rarest)
      .slice(0, MOST_HITS)
      .map(ref => {
        const [kind, id] = ref.split('/') as [SearchedKind, string]
        return { kind, id }
      })
  }
}

/** What is searched, as stems. */
export function* documents(knowledge: Knowledge, stem: Stem): Generator<Passage> {
  const stems = readStems(stem)
  const doc = (kind: SearchedKind, id: string, title: Text, body: readonly (Text | Statement)[], extra = ''): Passage => ({
    ref: `${kind}/${id}`,
    title: stems(title.da, title.en, extra),
    body: stems(...body.flatMap(t => [t.da, t.en])),
  })
  for (const p of knowledge.problems) yield doc('problems', p.id, p.title, p.description)
  for (const a of knowledge.approaches) yield doc('approaches', a.id, a.title, [...a.summary, ...a.steps])
  for (const a of knowledge.activities) yield doc('activities', a.id, a.title, [...a.description, ...a.how])
  for (const c of knowledge.cases)
    yield doc(
      'cases',
      c.id,
      c.title,
      [...c.summary, ...c.where, ...c.who, ...c.steps, ...c.outcome, ...c.roles.flatMap(r => [r.actor, r.does])],
      c.place,
    )
  for (const e of knowledge.evidence) yield doc('evidence', e.id, e.title, [e.study, ...e.shows, ...e.doesNotShow], e.authors)
  for (const t of knowledge.topics) yield doc('topics', t.id, t.title, t.body)
  for (const p of knowledge.practice) yield doc('practice', p.id, p.text, [p.text])
}

/** Reads texts as stems: both of every word, so that a question in either language meets a text in either language. */
export function readStems(stem: Stem): (...texts: readonly string[]) => string[] {
  const read = rememberWords(word => new Set([stem(word, 'da'), stem(word, 'en')]))
  return (...texts) => {
    const found: string[] = []
    for (const text of texts) for (const both of read(text)) found.push(...both)
    return found
  }
}
