import type { Cited, EvidenceCard, Lang, Recommendation, TopicAnswer } from '../answer.ts'
import type { Catalogue } from '../catalogue.ts'
import { sayAll } from '../present/say.ts'
import { mostFitting, type Situation } from '../recommend/fit.ts'

/**
 * The bottom line in two sentences: what the asked topic or study says, or else what to try first.
 */
export function writeAdvice(
  answered: {
    readonly topics: readonly TopicAnswer[]
    readonly evidence: readonly EvidenceCard[]
    readonly recommendations: readonly Recommendation[]
  },
  situation: Situation,
  catalogue: Catalogue,
  lang: Lang,
): Cited[] {
  const first = answered.recommendations[0]
  const topic = answered.topics[0]
  const study = answered.evidence[0]
  const isAboutFamily = first !== undefined && situation.problems.size > 0
  if (!isAboutFamily && topic) return topic.body.slice(0, 2)
  if (!isAboutFamily && study) return [...study.shows.slice(0, 1), ...study.doesNotShow.slice(0, 1)]
  const approach = first && catalogue.approach.get(first.approach)
  if (!approach) return []
  return sayAll(mostFitting(approach.advice, situation)?.say ?? [], lang)
}
