import type { Problem } from '../../knowledge/schema.ts'
import type { Context, Found, Lang, Span } from '../answer.ts'
import type { Catalogue } from '../catalogue.ts'
import { findHits, type Meter, type Word } from './hits.ts'
import { type Judgement, judgeConcepts } from './judge.ts'
import { ALARM, conceptKey, type Lexicon } from './lexicon.ts'
import { extractFeatures } from './model/features.ts'
import { hearVoices, type Voice } from './model/lexicon-features.ts'
import { type Model, UNIT, UNIT_BITS } from './model/model.ts'
import { isNegated } from './negation.ts'
import { readWords, type Vocabulary } from './words.ts'

export type NamedKind = 'approaches' | 'activities' | 'cases' | 'evidence'

/** What the question holds, before anything is recommended. */
export type Understood = {
  readonly lang: Lang
  readonly words: readonly Word[]
  readonly problems: readonly Found[]
  /** how sure each problem is: 2 stands clear of its threshold (or was added by the user), 1 only just */
  readonly certainty: ReadonlyMap<string, 1 | 2>
  /** true when nothing passed its threshold and the only problem is the likeliest one */
  readonly isGuess: boolean
  /** problems that the words may mean but did not say clearly enough, the likeliest first */
  readonly likely: readonly { readonly id: string; readonly label: string }[]
  readonly groups: readonly Found[]
  readonly topics: readonly Found[]
  /** things called by name or in other words, with the sum of what the word lists say of them */
  readonly named: Readonly<Record<NamedKind, ReadonlyMap<string, number>>>
  /** those of them that the question asks for outright */
  readonly asked: Readonly<Record<NamedKind, ReadonlySet<string>>>
  /** how far urgent, refer, outside and clarify are from being found: 0 and more is found; units of {@link Judgement} */
  readonly outcome: ReadonlyMap<string, number>
  /** sums for the kinds of danger */
  readonly danger: ReadonlyMap<string, number>
  /** a phrase that means danger now whatever else is said */
  readonly soundsAlarm: boolean
}

export type UnderstandingTools = {
  readonly lexicon: Lexicon
  readonly vocabulary: Vocabulary
  readonly catalogue: Catalogue
  readonly model: Model | undefined
}

/** At this sum the word lists name a thing; a single phrase that says it is enough. */
export const NAMED_AT = 3

/** From this far above its threshold on, a problem is sure. */
const SURE = 0.3 * 2 ** UNIT_BITS * UNIT

/** From this far below its threshold on, a problem is likely enough to be guessed when nothing else is found. */
const LIKELY = -0.6 * 2 ** UNIT_BITS * UNIT
/** Unless the words speak this much more of something too open, or of something else. Both chosen by a look at dev and rounds 01-10. */
const RATHER_OTHER = 0.5 * 2 ** UNIT_BITS * UNIT
const MOST_LIKELY = 4

/** Reads a question (none: an empty one) together with what the conversation has settled. */
export function understand(
  question: string,
  context: Context,
  lang: Lang | undefined,
  tools: UnderstandingTools,
  meter: Meter,
): Understood {
  const read = readWords(question, tools.vocabulary, meter)
  const answerLang = lang ?? read.lang
  const hits = findHits(read.words, tools.lexicon, meter)
  const voices = hearVoices(hits, read.words)
  const features = extractFeatures(read.words)
  meter.steps += features.buckets.length
  const judge = judgeConcepts(read.words, features, voices, tools.model)
  const judgeEntry = (entry: object): Judgement => judge(tools.catalogue.judged.get(entry) ?? '')
  const dropped = new Set(context.dropped)
  const { focus } = context
  const find = (kind: 'problems' | 'groups' | 'topics'): Found[] => {
    const added = new Set([...(context[kind] ?? []), ...(focus?.kind === kind ? [focus.id] : [])])
    return tools.catalogue[kind].flatMap(entry => {
      const judgement = judgeEntry(entry)
      if (dropped.has(entry.id) || !(judgement.isFound || added.has(entry.id))) return []
      return [{ id: entry.id, label: entry.short[answerLang], because: judgement.isFound ? judgement.because() : [] }]
    })
  }
  const name = (kind: NamedKind): Map<string, number> => {
    const map = sumsOf(voices, kind, NAMED_AT)
    if (focus?.kind === kind) map.set(focus.id, 2 * NAMED_AT)
    for (const id of dropped) map.delete(id)
    return map
  }
  const named = { approaches: name('approaches'), activities: name('activities'), cases: name('cases'), evidence: name('evidence') }
  const problems = find('problems')
  const outcome = new Map((['urgent', 'refer', 'outside', 'clarify'] as const).map(id => [id, judge(conceptKey('outcome', id)).margin]))
  const topics = find('topics')
  const names = Object.values(named).reduce((sum, map) => sum + map.size, 0)
  const near = read.words.length > 0 ? rankLikely(tools.catalogue, judgeEntry, problems, dropped) : []
  const guess = problems.length + topics.length + dropped.size + names === 0 ? guessOf(near, outcome) : undefined
  if (guess) problems.push({ id: guess.problem.id, label: guess.problem.short[answerLang], because: guess.judgement.because() })
  return {
    lang: answerLang,
    words: read.words,
    problems,
    isGuess: guess !== undefined,
    likely: near
      .filter(n => n !== guess)
      .slice(0, MOST_LIKELY)
      .map(({ problem }) => ({ id: problem.id, label: problem.short[answerLang] })),
    certainty: new Map(
      problems.map(({ id }) => {
        const judgement = judge(conceptKey('problems', id))
        return [id, context.problems?.includes(id) || judgement.margin >= (tools.model ? SURE : 0) ? 2 : 1]
      }),
    ),
    groups: dropWider(find('groups'), tools.catalogue),
    topics,
    named,
    asked: {
      approaches: askedOf(named.approaches, 'approaches', voices, focus),
      activities: askedOf(named.activities, 'activities', voices, focus),
      cases: askedOf(named.cases, 'cases', voices, focus),
      evidence: askedOf(named.evidence, 'evidence', voices, focus),
    },
    outcome,
    danger: sumsOf(voices, 'danger', 1),
    soundsAlarm: hits.some(hit => hit.meanings.some(m => m.concept === ALARM) && !isNegated(hit, read.words)),
  }
}

type Near = { readonly problem: Problem; readonly judgement: Judgement }

// The problems just below their thresholds, the nearest first; ties by id.
function rankLikely(
  catalogue: Catalogue,
  judge: (entry: object) => Judgement,
  found: readonly Found[],
  dropped: ReadonlySet<string>,
): Near[] {
  return catalogue.problems
    .filter(p => !dropped.has(p.id) && !found.some(f => f.id === p.id))
    .map(problem => ({ problem, judgement: judge(problem) }))
    .filter(({ judgement }) => judgement.margin >= LIKELY)
    .sort((a, b) => b.judgement.margin - a.judgement.margin || (a.problem.id < b.problem.id ? -1 : 1))
}

// When nothing passes its threshold, a guess with a question beside it beats a question alone, unless the words rather speak
// of something too open or of something else. Somebody who struck out a find gets no other guess in its place.
function guessOf(near: readonly Near[], outcome: ReadonlyMap<string, number>): Near | undefined {
  const other = Math.max(...(['urgent', 'outside', 'clarify'] as const).map(id => outcome.get(id) ?? 0))
  const best = near[0]
  return best && other < RATHER_OTHER && best.judgement.margin >= other - RATHER_OTHER ? best : undefined
}

// "enlige mødre" means single mothers; that they are mothers goes without saying when the same words carry both.
function dropWider(groups: readonly Found[], catalogue: Catalogue): Found[] {
  const covers = (narrower: readonly Span[], span: Span): boolean => narrower.some(n => n.start <= span.start && span.end <= n.end)
  return groups.filter(
    wider =>
      wider.because.length === 0 ||
      !groups.some(
        narrower =>
          catalogue.group.get(narrower.id)?.parents.includes(wider.id) && wider.because.every(span => covers(narrower.because, span)),
      ),
  )
}

function sumsOf(voices: ReadonlyMap<string, Voice>, kind: string, least: number): Map<string, number> {
  const map = new Map<string, number>()
  const prefix = conceptKey(kind, '')
  for (const [key, { sum }] of voices) if (sum >= least && key.startsWith(prefix)) map.set(key.slice(prefix.length), sum)
  return map
}

function askedOf(
  named: ReadonlyMap<string, number>,
  kind: NamedKind,
  voices: ReadonlyMap<string, Voice>,
  focus: Context['focus'],
): Set<string> {
  return new Set(
    [...named.keys()].filter(id => (voices.get(conceptKey(kind, id))?.most ?? 0) >= NAMED_AT || (focus?.kind === kind && focus.id === id)),
  )
}
