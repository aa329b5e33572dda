// The guide's answer as a phone in a room needs it: what to try, why and how to begin. All else stands on the guide's own pages.
import type { Answer, EvidenceCard, Recommendation, TopicAnswer } from '../answer.ts'
import { collectCites } from '../present/sources.ts'

/** The first way shows so many studies; of a topic so many sentences stand. */
const MOST_STUDIES = 2
const MOST_SENTENCES = 6

/**
 * An answer in short: everything that is urgent, what was understood, the advice, each way with why and first steps, and what studies show and do not show.
 * It is an answer of the same shape, so that it is drawn in the same way; what is left out is an empty list.
 * @param alsoCited sources of what stands beside the answer
 * @example answerInShort(engine.ask({ question: 'isolerede enlige mødre' })).recommendations[0].cases // []
 */
export function answerInShort(answer: Answer, alsoCited: readonly string[] = []): Answer {
  const short = {
    ...answer,
    recommendations: answer.recommendations.map((way, i) => wayInShort(way, i === 0)),
    topics: answer.topics.map(topicInShort),
    cases: [],
    evidence: answer.evidence.slice(0, MOST_STUDIES).map(studyInShort),
    questions: answer.outcome === 'clarify' ? answer.questions : [],
    sources: {},
  }
  const cited = new Set([...collectCites(short), ...alsoCited])
  const sources = Object.fromEntries(Object.entries(answer.sources).filter(([cite]) => cited.has(cite)))
  return { ...short, sources }
}

const wayInShort = (way: Recommendation, isFirst: boolean): Recommendation => ({
  ...way,
  effects: { ...way.effects, nodes: [], edges: [] },
  activities: [],
  cases: [],
  evidence: isFirst ? way.evidence.slice(0, MOST_STUDIES).map(studyInShort) : [],
  practice: [],
  cautions: isFirst ? way.cautions : [],
  limits: isFirst ? way.limits : [],
})

const studyInShort = (study: EvidenceCard): EvidenceCard => ({
  ...study,
  summary: [],
  figures: [],
  headings: { targetGroup: [], method: [], implementation: [], effect: [], economy: [] },
})

const topicInShort = (topic: TopicAnswer): TopicAnswer => ({
  ...topic,
  body: topic.body.slice(0, MOST_SENTENCES),
  figures: [],
  tables: [],
  curves: [],
  cases: [],
  evidence: [],
})
