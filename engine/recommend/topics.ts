import type { Lang, TopicAnswer } from '../answer.ts'
import type { Catalogue } from '../catalogue.ts'
import { caseCard, evidenceCard, sayAll } from '../present/say.ts'
import { topicShown } from '../present/topic-shown.ts'
import { fits, type Situation } from './fit.ts'

/** A topic answered directly: its sentences, figures, tables, and the cases and evidence notes it rests on. */
export function answerTopic(id: string, situation: Situation, catalogue: Catalogue, lang: Lang): TopicAnswer[] {
  const topic = catalogue.topic.get(id)
  if (!topic) return []
  return [
    {
      id,
      title: topic.title[lang],
      body: sayAll(
        topic.body.filter(s => fits(s.for, situation)),
        lang,
      ),
      ...topicShown(topic, lang),
      cases: topic.cases.flatMap(c => catalogue.case.get(c) ?? []).map(c => caseCard(c, lang)),
      evidence: topic.evidence.flatMap(e => catalogue.evidenceNote.get(e) ?? []).map(e => evidenceCard(e, lang)),
    },
  ]
}
