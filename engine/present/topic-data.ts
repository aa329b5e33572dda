// The tables, curves and figures of a topic.
import type { Topic } from '../../knowledge/schema.ts'
import type { Lang, TopicAnswer } from '../answer.ts'
import { answerLabel as label } from './answer-labels.ts'
import type { Block } from './blocks.ts'
import { sayFigure } from './say.ts'

export type TopicData = Pick<TopicAnswer, 'tables' | 'curves' | 'figures'>

/** The data of a topic as blocks; figure 1 is named as our drawing. */
export function topicData(topic: TopicData, lang: Lang): Block[] {
  return [
    ...topic.tables.map((t): Block => ({ type: 'table', ...t })),
    ...(topic.curves.length > 0 ? [{ type: 'curves', title: label('freedomByAge', lang), items: topic.curves } as const] : []),
    ...(topic.figures.length > 0 ? [{ type: 'figures', items: topic.figures } as const] : []),
  ]
}

/** The data of a topic's knowledge file in one language. */
export const topicShown = (entry: Topic, lang: Lang): TopicData => ({
  figures: entry.figures.map(f => sayFigure(f, lang)),
  tables: entry.tables.map(t => ({
    title: t.title[lang],
    columns: t.columns.map(c => c[lang]),
    rows: t.rows.map(row => row.map(cell => cell[lang])),
    cites: t.cites,
  })),
  curves: (entry.curves ?? []).map(c => ({ label: c.label[lang], points: c.points.map(p => ({ age: p.age[lang], freedom: p.freedom })) })),
})
