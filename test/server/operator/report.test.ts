// Counts -> tables: what is told, in which order, and what is left open.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeReportCsv } from '../../../server/operator/csv.ts'
import { figureOf, type Report, writeReport } from '../../../server/operator/report.ts'
import { small } from '../house.ts'

type Counted = Parameters<typeof writeReport>[0]
const EMPTY: Counted = { questions: [], concepts: [], feedback: [], from: '2026-11-22', to: '2026-11-28' }
const report = (special: Partial<Counted>, lang: 'da' | 'en' = 'da'): Report => writeReport({ ...EMPTY, ...special }, small, lang)
const table = ({ tables }: Report, id: string) => tables.find(each => each.id === id)?.rows.map(row => [row.head, ...row.figures])
const concept = (kind: string, id: string, outcome: string, count: number) => ({ kind, id, outcome, count })

describe('a report', () => {
  test('has each day of a short span and each week of a long one, empty ones too', () => {
    const questions = [
      { day: '2026-11-23', lang: 'da', outcome: 'answer', count: 6 },
      { day: '2026-11-23', lang: 'en', outcome: 'outside', count: 3 },
      { day: '2026-11-28', lang: 'da', outcome: 'answer', count: 4 },
    ]
    const days = report({ questions }).times.rows
    expect(days).toHaveLength(7)
    expect(days[1]).toEqual({ head: '2026-11-23', figures: [9] })
    expect(days.map(day => day.figures[0])).toEqual([0, 9, 0, 0, 0, 0, 'few'])
    const weeks = report({ questions, from: '2026-09-01' }).times.rows
    expect(weeks[0]?.head).toBe('2026-08-31')
    expect(weeks.at(-1)).toEqual({ head: '2026-11-23', figures: [13] })
  })

  test('names concepts in the language, the most first, and those left open at the end by name', () => {
    const concepts = [
      concept('problems', 'no-lantern', 'answer', 4),
      concept('problems', 'gone-from-the-knowledge', 'answer', 7),
      concept('problems', 'dark-evenings', 'answer', 5),
      concept('problems', 'dark-evenings', 'outside', 6),
      concept('groups', 'neighbours', 'clarify', 1),
      concept('groups', 'new-neighbours', 'clarify', 3),
    ]
    expect(table(report({ concepts }), 'problems')).toEqual([
      ['Mørke aftener', 11],
      ['gone-from-the-knowledge', 7],
      ['Ingen lygte', 'few'],
    ])
    expect(table(report({ concepts }, 'en'), 'groups')?.map(row => row[1])).toEqual(['few', 'few'])
    expect(table(report({ concepts }), 'missed')).toEqual([
      ['Mørke aftener', 6, 0],
      ['Naboer', 0, 'few'],
      ['Nye naboer', 0, 'few'],
    ])
  })

  test('tells feedback by first approach, and what did not fit', () => {
    const approach = small.approaches[0]
    const feedback = [
      { approach: approach?.id ?? '', judgement: 'yes', count: 9 },
      { approach: approach?.id ?? '', judgement: 'no', count: 2 },
      { approach: '', judgement: 'missing', count: 5 },
    ]
    expect(table(report({ feedback }), 'fits')).toEqual([[approach?.title.da, 9, 'few']])
    expect(table(report({ feedback }), 'parts')).toEqual([['Der mangler noget (Ingen tilgang)', 5]])
  })

  test('never tells a figure from 1 to 4, in no table and not in the file', () => {
    const count = fc.integer({ min: 1, max: 4 })
    fc.assert(
      fc.property(count, count, count, (a, b, c) => {
        const told = report({
          questions: [{ day: '2026-11-23', lang: 'da', outcome: 'answer', count: a }],
          concepts: [concept('problems', 'dark-evenings', 'outside', b)],
          feedback: [{ approach: '', judgement: 'no', count: c }],
        })
        const figures = [told.times, ...told.tables].flatMap(each => each.rows.flatMap(row => row.figures))
        expect(figures.filter(figure => figure !== 'few' && figure !== 0)).toEqual([])
        expect(figures).toContain('few')
        expect(writeReportCsv(told, 'da')).not.toMatch(/;"[1-4]"/)
      }),
    )
    expect([0, 1, 4, 5].map(figureOf)).toEqual([0, 'few', 'few', 5])
  })

  test('is a file that Excel opens: a line for each figure', () => {
    const csv = writeReportCsv(report({ concepts: [concept('problems', 'dark-evenings', 'answer', 12)] }), 'da')
    expect(csv.startsWith('\uFEFF"Tabel";"Række";"Kolonne";"Tal"\r\n')).toBe(true)
    expect(csv).toContain('"Problemer, der blev spurgt om";"Mørke aftener";"Spørgsmål";"12"\r\n')
  })
})
