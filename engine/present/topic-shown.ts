import type { Topic } from '../../knowledge/schema.ts'
import type { Lang } from '../answer.ts'
import { keep, once } from './once.ts'
import { sayFigure } from './say.ts'
import type { TopicData } from './topic-data.ts'

/** The data of a topic's knowledge file in one language. */
export const topicShown = once(
  (entry: Topic, lang: Lang): TopicData => ({
    figures: keep(entry.figures.map(f => sayFigure(f, lang))),
    tables: keep(
      entry.tables.map(t => ({
        title: t.title[lang],
        columns: t.columns.map(c => c[lang]),
        rows: t.rows.map(row => row.map(cell => cell[lang])),
        cites: t.cites,
      })),
    ),
    curves: keep(
      (entry.curves ?? []).map(c => ({ label: c.label[lang], points: c.points.map(p => ({ age: p.age[lang], freedom: p.freedom })) })),
    ),
  }),
)
