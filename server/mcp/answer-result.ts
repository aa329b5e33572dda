import type { Answer, Card, Context, EvidenceCard, Recommendation } from '../../engine/answer.ts'
import type { AskResult } from '../schemas/mcp.ts'
import type { Links } from './links.ts'
import { createSpeaker, present, type Speaker } from './speaker.ts'
import { instructionFor } from './words.ts'

/**
 * An answer in short, for another assistant. Of the question it holds nothing, not even places in it.
 * @param settled the ids that give the answer again; absent when they would not
 */
export function answerResult(answer: Answer, links: Links, settled: Context | undefined): AskResult {
  const { lang, outcome, understood, version } = answer
  const speaker = createSpeaker(answer.sources, lang, links)
  const { say, sayAll, name } = speaker
  return {
    outcome,
    instruction: instructionFor(answer),
    lang,
    notices: answer.notices.map(({ kind, title, text, signposts = [] }) => ({
      kind,
      title,
      text: sayAll(text),
      signposts: signposts.map(post => ({ title: post.title, number: post.number, text: post.text })),
    })),
    personalData: [...new Set(answer.privacy.found.map(({ kind }) => kind))],
    understood: (['problems', 'groups', 'topics'] as const).flatMap(kind => understood[kind].map(({ id, label }) => name(kind, id, label))),
    advice: sayAll(answer.advice),
    recommendations: answer.recommendations.map((one, i) => recommendation(one, i === 0, speaker)),
    topics: answer.topics.map(({ id, title, body }) => ({ ...name('topics', id, title), body: sayAll(body) })),
    cases: answer.cases.map(one => ({ ...summed(one, speaker), evaluated: say(one.evaluated) })),
    evidence: answer.evidence.map(one => evidence(one, speaker)),
    changes: sayAll(answer.changes),
    questions: answer.questions.map(({ text, options }) => ({
      text,
      options: options.map(({ label, context }) => ({ label, context: { ...context } })),
    })),
    nearest: answer.nearest.map(one => summed(one, speaker)),
    sources: speaker.sources(),
    version: { ...version },
    ...present('address', settled && links.answer(settled, lang)),
  }
}

// Only the first way is told whole: whoever wants another one asks for it.
function recommendation(one: Recommendation, isFirst: boolean, { say, sayAll, name }: Speaker): AskResult['recommendations'][number] {
  return {
    ...name('approaches', one.approach, one.title),
    when: say(one.when),
    because: sayAll(one.because),
    steps: isFirst ? sayAll(one.steps) : [],
    cautions: isFirst ? sayAll(one.cautions) : [],
    limits: sayAll(one.limits),
    cases: one.cases.map(({ kind, id, title }) => name(kind, id, title)),
    evidence: isFirst ? one.evidence.map(note => evidence(note, { say, sayAll, name })) : [],
  }
}

type Says = Pick<Speaker, 'say' | 'sayAll' | 'name'>

const summed = ({ kind, id, title, summary }: Card, { name, sayAll }: Says) => ({ ...name(kind, id, title), summary: sayAll(summary) })

const evidence = (card: EvidenceCard, { say, sayAll, name }: Says): AskResult['evidence'][number] => ({
  ...name(card.kind, card.id, card.title),
  study: card.study,
  shows: sayAll(card.shows),
  doesNotShow: sayAll(card.doesNotShow),
  nearness: say(card.directness.text),
})
