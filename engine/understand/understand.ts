import type { Context, Found, Lang } from '../answer.ts'
import type { Catalogue } from '../catalogue.ts'
import { type Evidence, FOUND_AT, weighConcepts } from './concepts.ts'
import { findHits, type Meter, type Word } from './hits.ts'
import { conceptKey, type Lexicon } from './lexicon.ts'
import { readWords, type Vocabulary } from './words.ts'

/** What the question holds, before anything is recommended. */
export type Understood = {
  readonly lang: Lang
  readonly words: readonly Word[]
  readonly problems: readonly Found[]
  readonly groups: readonly Found[]
  readonly topics: readonly Found[]
  /** things called by name or in other words: approaches, activities, cases, evidence notes; id -> score */
  readonly named: Readonly<Record<'approaches' | 'activities' | 'cases' | 'evidence', ReadonlyMap<string, number>>>
  /** sums for urgent, refer, outside, clarify, and for the kinds of danger */
  readonly outcome: ReadonlyMap<string, number>
  readonly danger: ReadonlyMap<string, number>
}

/** Reads a question (none: an empty one) together with what the conversation has settled. */
export function understand(
  question: string,
  context: Context,
  lang: Lang | undefined,
  tools: { readonly lexicon: Lexicon; readonly vocabulary: Vocabulary; readonly catalogue: Catalogue },
  meter: Meter,
): Understood {
  const read = readWords(question, tools.vocabulary, meter)
  const answerLang = lang ?? read.lang
  const weighed = weighConcepts(findHits(read.words, tools.lexicon, meter), read.words)
  const dropped = new Set(context.dropped)
  const find = (kind: 'problems' | 'groups' | 'topics', added: readonly string[] | undefined): Found[] =>
    tools.catalogue[kind].flatMap(entry => {
      const evidence = weighed.get(conceptKey(kind, entry.id))
      const isAdded = added?.includes(entry.id) ?? false
      if (dropped.has(entry.id) || (!isAdded && (evidence?.score ?? 0) < FOUND_AT)) return []
      return [{ id: entry.id, label: entry.short[answerLang], because: isAdded && !evidence ? [] : (evidence?.because ?? []) }]
    })
  const focus = context.focus
  const named = (kind: 'approaches' | 'activities' | 'cases' | 'evidence'): Map<string, number> => {
    const map = scores(weighed, kind, FOUND_AT)
    if (focus?.kind === kind) map.set(focus.id, 2 * FOUND_AT)
    for (const id of dropped) map.delete(id)
    return map
  }
  const focusTopic = focus?.kind === 'topics' ? [focus.id] : []
  return {
    lang: answerLang,
    words: read.words,
    problems: find('problems', focus?.kind === 'problems' ? [...(context.problems ?? []), focus.id] : context.problems),
    groups: dropWider(find('groups', focus?.kind === 'groups' ? [...(context.groups ?? []), focus.id] : context.groups), tools.catalogue),
    topics: find('topics', [...(context.topics ?? []), ...focusTopic]),
    named: { approaches: named('approaches'), activities: named('activities'), cases: named('cases'), evidence: named('evidence') },
    outcome: scores(weighed, 'outcome', 1),
    danger: scores(weighed, 'danger', 1),
  }
}

// "enlige mødre" means single mothers; that they are mothers goes without saying when the same words carry both.
function dropWider(groups: readonly Found[], catalogue: Catalogue): Found[] {
  return groups.filter(
    wider =>
      wider.because.length === 0 ||
      !groups.some(
        narrower =>
          catalogue.group.get(narrower.id)?.parents.includes(wider.id) &&
          wider.because.every(w => narrower.because.some(n => n.start <= w.start && w.end <= n.end)),
      ),
  )
}

function scores(weighed: ReadonlyMap<string, Evidence>, kind: string, least: number): Map<string, number> {
  const map = new Map<string, number>()
  for (const [key, { score }] of weighed) if (key.startsWith(`${kind}/`) && score >= least) map.set(key.slice(kind.length + 1), score)
  return map
}
