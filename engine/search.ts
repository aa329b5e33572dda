import type { Knowledge, Statement, Text } from '../knowledge/schema.ts'
import type { BuildRank, Passage } from './rank.ts'
import type { Stem } from './text/stem.ts'
import { tokenise } from './text/tokens.ts'
import type { Meter, Word } from './understand/hits.ts'

/** The kinds that are searched as text. */
export type SearchedKind = 'problems' | 'approaches' | 'activities' | 'cases' | 'evidence' | 'topics' | 'practice'
export type SearchHit = { readonly kind: SearchedKind; readonly id: string }
/** Finds passages by their words, best first; at most {@link MOST_HITS}. */
export type Search = (words: readonly Word[], meter: Meter) => SearchHit[]

const MOST_HITS = 60
/** The rarest words of a question find the passage; more of them only cost time. */
const MOST_TERMS = 16
/** A stem that stands in a larger share of the passages than this tells them apart no more. */
const COMMON_SHARE = 0.2
const SHORTEST_TERM = 3

/**
 * The index over the knowledge, on our own tokens and stems.
 * It ranks passages and finds names of places and programmes; which approach comes first, the problem model decides.
 */
export function buildSearch(knowledge: Knowledge, stem: Stem, index: BuildRank): Search {
  const everyday = new Set([...knowledge.common.da, ...knowledge.common.en].filter(w => w.length <= 4))
  const docs = documents(knowledge, stem)
  // in how many passages a stem stands
  const spread = new Map<string, number>()
  for (const { title, body } of docs) for (const key of new Set([...title, ...body])) spread.set(key, (spread.get(key) ?? 0) + 1)
  const tooCommon = docs.length * COMMON_SHARE
  const rank = index(docs)
  return (words, meter) => {
    const terms = new Set<string>()
    for (const word of words)
      if (word.word.length >= SHORTEST_TERM && !everyday.has(word.word))
        for (const key of [...word.stems.da, ...word.stems.en]) if ((spread.get(key) ?? tooCommon) < tooCommon) terms.add(key)
    if (terms.size === 0) return []
    meter.steps += terms.size
    const rarest = [...terms].sort((a, b) => (spread.get(a) ?? 0) - (spread.get(b) ?? 0) || (a < b ? -1 : 1)).slice(0, MOST_TERMS)
    return rank(rarest)
      .slice(0, MOST_HITS)
      .map(ref => {
        const [kind, id] = ref.split('/') as [SearchedKind, string]
        return { kind, id }
      })
  }
}

/** What is searched, as stems. */
export function documents(knowledge: Knowledge, stem: Stem): Passage[] {
  const doc = (kind: SearchedKind, id: string, title: Text, body: readonly (Text | Statement)[], extra = ''): Passage => ({
    ref: `${kind}/${id}`,
    title: stems([title.da, title.en, extra], stem),
    body: stems(
      body.flatMap(t => [t.da, t.en]),
      stem,
    ),
  })
  return [
    ...knowledge.problems.map(p => doc('problems', p.id, p.title, p.description)),
    ...knowledge.approaches.map(a => doc('approaches', a.id, a.title, [...a.summary, ...a.steps])),
    ...knowledge.activities.map(a => doc('activities', a.id, a.title, [...a.description, ...a.how])),
    ...knowledge.cases.map(c =>
      doc(
        'cases',
        c.id,
        c.title,
        [...c.summary, ...c.where, ...c.who, ...c.steps, ...c.outcome, ...c.roles.flatMap(r => [r.actor, r.does])],
        c.place,
      ),
    ),
    ...knowledge.evidence.map(e => doc('evidence', e.id, e.title, [e.study, ...e.shows, ...e.doesNotShow], e.authors)),
    ...knowledge.topics.map(t => doc('topics', t.id, t.title, t.body)),
    ...knowledge.practice.map(p => doc('practice', p.id, p.text, [p.text])),
  ]
}

// Both stems of every word, so that a question in either language meets a text in either language.
function stems(texts: readonly string[], stem: Stem): string[] {
  const words: string[] = []
  for (const text of texts)
    for (const { word } of tokenise(text)) {
      const da = stem(word, 'da')
      const en = stem(word, 'en')
      words.push(da)
      if (en !== da) words.push(en)
    }
  return words
}
