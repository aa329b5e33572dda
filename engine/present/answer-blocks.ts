// An Answer -> blocks, in the order in which a worker reads: what is pressing, what to try, how, who did it, does it work, what else.
import type { Answer, Lang, Notice, Recommendation, TopicAnswer } from '../answer.ts'
import type { Block } from './blocks.ts'
import { caseBlocks, evidenceBlocks } from './card-blocks.ts'
import { label } from './labels.ts'
import { otherWays, recommendationBlocks } from './recommendation-blocks.ts'
import { caseSection, evidenceSection, fresh, section } from './sections.ts'
import { topicData } from './topic-data.ts'

const PRESSING: readonly Notice['kind'][] = ['urgent', 'kill-switch', 'danger-check', 'refer', 'outside', 'clarify', 'privacy']
// Said beside the evidence and the figures, where they matter.
const BESIDE_EVIDENCE: readonly Notice['kind'][] = ['unevaluated', 'dated']

/**
 * The blocks of an answer. What was understood is drawn by the page itself, before them.
 * @example answerBlocks(engine.ask({ question: 'isolerede enlige mødre' }))[0].type // 'section': the advice
 */
export function answerBlocks(answer: Answer): readonly Block[] {
  const { lang } = answer
  const [first, ...others] = answer.recommendations
  const shown = new Set<string>()
  const asked = [...fresh(answer.cases, shown).map(c => caseSection(c, lang)), ...fresh(answer.evidence, shown).map(e => evidenceSection(e, lang))]
  const isTopic = answersTopic(answer)
  const way = first ? recommendationBlocks(first, shown, lang) : []
  const topics = answer.topics.map((t, i) => topicSection(t, isTopic && i === 0 ? answer.advice.length : 0, shown, lang))
  return [
    ...inOrder(answer.notices, PRESSING),
    ...adviceSection(answer, first),
    ...(isTopic ? [...topics, ...asked, ...way] : [...way.slice(0, 1), ...asked, ...way.slice(1), ...topics]),
    ...inOrder(answer.notices, BESIDE_EVIDENCE),
    ...otherWays(others, first !== undefined, lang),
    ...changesSection(answer),
    ...questionsSection(answer),
    ...nearestSection(answer),
  ]
}

// The advice is the head of a topic when it says what the topic says.
const answersTopic = ({ topics, advice }: Answer): boolean => topics[0] !== undefined && topics[0].body[0]?.text === advice[0]?.text

function inOrder(notices: readonly Notice[], kinds: readonly Notice['kind'][]): Block[] {
  return kinds.flatMap(kind => notices.filter(n => n.kind === kind)).map(n => ({ ...n, type: 'notice', signposts: n.signposts ?? [] }))
}

function adviceSection(answer: Answer, first: Recommendation | undefined): Block[] {
  const { advice, lang } = answer
  if (advice.length === 0) return []
  const blocks: Block[] = [{ type: 'sentences', items: advice, role: 'advice' }]
  const direct = answersTopic(answer) ? answer.topics[0] : answer.evidence.find(e => e.shows[0]?.text === advice[0]?.text)
  if (direct) return [section('advice', 'advice', direct.title, blocks)]
  if (!first) return [section('advice', 'advice', label('tryFirst', lang), blocks)]
  return [{ ...section('advice', 'advice', first.title, blocks), kicker: label('tryFirst', lang) }]
}

function topicSection(topic: TopicAnswer, alreadySaid: number, shown: Set<string>, lang: Lang): Block {
  const cases = fresh(topic.cases, shown).map((c): Block => ({ type: 'details', summary: `${label('howTheyDid', lang)}: ${c.title}`, blocks: caseBlocks(c, lang) }))
  const studies = fresh(topic.evidence, shown).map((e): Block => ({ type: 'details', summary: `${label('doesItWork', lang)} ${e.title}`, blocks: evidenceBlocks(e, lang) }))
  const blocks: Block[] = [{ type: 'list', items: topic.body.slice(alreadySaid), mark: 'plain' }, ...topicData(topic, lang), ...cases, ...studies]
  return section('topic', `topic-${topic.id}`, alreadySaid === 0 ? topic.title : label('more', lang), blocks)
}

function changesSection({ changes, lang }: Answer): Block[] {
  return changes.length > 0 ? [section('changes', 'changes', label('changes', lang), [{ type: 'list', items: changes, mark: 'plain' }])] : []
}

function questionsSection({ questions, outcome, lang }: Answer): Block[] {
  if (questions.length === 0) return []
  return [section('questions', 'questions', label(outcome === 'clarify' ? 'tellMore' : 'weigh', lang), [{ type: 'questions', items: questions }])]
}

function nearestSection({ nearest, lang }: Answer): Block[] {
  if (nearest.length === 0) return []
  const items = nearest.map(c => ({ kind: c.kind, id: c.id, title: c.title, text: c.summary }))
  return [section('nearest', 'nearest', label('nearest', lang), [{ type: 'cards', items }])]
}
