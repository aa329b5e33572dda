// The tables, curves and figures of a topic, as blocks.
import type { Lang, TopicAnswer } from '../answer.ts'
import { answerLabel as label } from './answer-labels.ts'
import type { Block } from './blocks.ts'

export type TopicData = Pick<TopicAnswer, 'tables' | 'curves' | 'figures'>

/** The data of a topic as blocks; figure 1 is named as our drawing. */
export function topicData(topic: TopicData, lang: Lang): Block[] {
  return [
    ...topic.tables.map((t): Block => ({ type: 'table', ...t })),
    ...(topic.curves.length > 0 ? [{ type: 'curves', title: label('freedomByAge', lang), items: topic.curves } as const] : []),
    ...(topic.figures.length > 0 ? [{ type: 'figures', items: topic.figures } as const] : []),
  ]
}
