import type { Lang } from '../../engine/answer.ts'
import { writeRows } from '../csv.ts'
import type { Report } from './report.ts'
import { operatorWord } from './words.ts'

/** All tables of a report in one: a line for each figure. Small figures are left open here, too. */
export function writeReportCsv({ times, tables }: Report, lang: Lang): string {
  const heads = (['table', 'row', 'column', 'figure'] as const).map(key => operatorWord(key, lang))
  const lines = [times, ...tables].flatMap(({ title, columns, rows }) =>
    rows.flatMap(({ head, figures }) =>
      figures.map((figure, i) => [title, head, columns[i + 1] ?? '', figure === 'few' ? operatorWord('few', lang) : String(figure)]),
    ),
  )
  return writeRows([heads, ...lines], lang)
}
