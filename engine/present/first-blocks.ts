// What an answer begins and ends with: what is pressing, the bottom line, the first steps, what it asks back, where else to go.
import type { Answer, Notice, Recommendation } from '../answer.ts'
import { answerLabel as label } from './answer-labels.ts'
import type { Block, Section } from './blocks.ts'
import { section } from './sections.ts'

const PRESSING: readonly Notice['kind'][] = ['urgent', 'kill-switch', 'danger-check', 'refer', 'outside', 'clarify', 'privacy']

/** The topic or the study that the advice speaks for, when it does not speak for an approach. */
export const directAnswer = (answer: Answer): { readonly title: string } | undefined =>
  answersTopic(answer) ? answer.topics[0] : answeringStudy(answer)

// The advice is the head of a topic when it says what the topic says.
export const answersTopic = ({ topics, advice }: Answer): boolean => topics[0] !== undefined && topics[0].body[0]?.text === advice[0]?.text

const answeringStudy = ({ evidence, advice }: Answer) => evidence.find(e => e.shows[0]?.text === advice[0]?.text)

// A number that one notice gives is not given again by the next.
export function pressing(notices: readonly Notice[]): Block[] {
  const given = new Set<string>()
  return PRESSING.flatMap(kind => notices.filter(n => n.kind === kind)).map(notice => {
    const signposts = (notice.signposts ?? []).filter(post => !given.has(post.id) && given.add(post.id))
    return { ...noticeBlock(notice), signposts }
  })
}

export const noticeBlock = (notice: Notice): Extract<Block, { type: 'notice' }> => ({
  ...notice,
  type: 'notice',
  signposts: notice.signposts ?? [],
})

/** How to start. */
export const stepsSection = (way: Recommendation, lang: Answer['lang']): Section =>
  section('steps', 'steps', label('firstSteps', lang), [{ type: 'steps', items: way.steps }])

/** The bottom line. */
export function adviceSection({ advice, lang }: Answer, directTitle: string | undefined, first: Recommendation | undefined): Block[] {
  if (advice.length === 0) return []
  const blocks: Block[] = [{ type: 'sentences', items: advice, role: 'advice' }]
  if (directTitle !== undefined) return [section('advice', 'advice', directTitle, blocks)]
  if (!first) return [section('advice', 'advice', label('tryFirst', lang), blocks)]
  return [{ ...section('advice', 'advice', first.title, blocks), kicker: label('tryFirst', lang) }]
}

/** What it asks back. */
export function questionsSection({ questions, outcome, lang }: Answer): Block[] {
  if (questions.length === 0) return []
  return [
    section('questions', 'questions', label(outcome === 'clarify' ? 'tellMore' : 'weigh', lang), [{ type: 'questions', items: questions }]),
  ]
}

/** Where to go on when nothing was recommended. */
export function nearestSection({ nearest, lang }: Answer): Block[] {
  if (nearest.length === 0) return []
  const items = nearest.map(c => ({ kind: c.kind, id: c.id, title: c.title, text: c.summary }))
  return [section('nearest', 'nearest', label('nearest', lang), [{ type: 'cards', items }])]
}
