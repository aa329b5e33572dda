// Kept counts -> tables to read: what was asked most, how it ended, what did not fit. Small figures are left open.
import type { Lang } from '../../engine/answer.ts'
import { entryTitle, findEntry } from '../../engine/present/entries/entry.ts'
import type { Knowledge } from '../../knowledge/schema.ts'
import { isJudgement, judgementLabel } from '../counts/judgements.ts'
import type { KeptCounts } from '../storage/count-store.ts'
import { type OperatorWord, operatorWord } from './words.ts'

/** Figures from 1 to one below this are not told. */
export const FEW = 5

/** A number, or that it is too small to be told. */
export type Figure = number | 'few'
export type Row = { readonly head: string; readonly figures: readonly Figure[] }
export type Table = { readonly id: string; readonly title: string; readonly columns: readonly string[]; readonly rows: readonly Row[] }

type Counted = KeptCounts & { readonly from: string; readonly to: string }
export type Report = { readonly from: string; readonly to: string; readonly times: Table; readonly tables: readonly Table[] }

const DAY_MS = 86_400_000
/** A longer span is shown week by week. */
const MOST_DAYS = 28
const OUTCOMES = ['answer', 'refer', 'clarify', 'outside', 'urgent'] as const
const KINDS = ['problems', 'groups', 'topics', 'approaches'] as const

/** A number as it may be told. @example figureOf(3) // 'few' */
export const figureOf = (count: number): Figure => (count > 0 && count < FEW ? 'few' : count)

/** The report of a span in one language. */
export function writeReport(counted: Counted, knowledge: Knowledge, lang: Lang): Report {
  const { questions, concepts, feedback, from, to } = counted
  const word = (key: OperatorWord): string => operatorWord(key, lang)
  const nameOf = (kind: (typeof KINDS)[number], id: string): string => {
    const entry = findEntry(knowledge, kind, id)
    return entry ? entryTitle(entry)[lang] : id
  }
  const single = (id: string, title: OperatorWord, head: string, sums: ReadonlyMap<string, number>): Table => ({
    id,
    title: word(title),
    columns: [head, word('questions')],
    rows: ranked([...sums].map(([name, count]) => ({ head: name, counts: [count] }))),
  })
  const missed = concepts.filter(row => row.kind !== 'approaches' && (row.outcome === 'outside' || row.outcome === 'clarify'))
  const approachOf = (id: string): string => (id === '' ? word('noApproach') : nameOf('approaches', id))
  const judged = feedback.filter(row => row.judgement === 'yes' || row.judgement === 'no')
  const parts = feedback.filter(row => !judged.includes(row))
  return {
    from,
    to,
    times: timesTable(counted, lang),
    tables: [
      {
        id: 'outcomes',
        title: word('outcomes'),
        columns: [word('outcome'), word('questions')],
        rows: OUTCOMES.map(outcome => ({
          head: word(outcome),
          figures: [figureOf(sum(questions.filter(row => row.outcome === outcome)))],
        })),
      },
      {
        id: 'languages',
        title: word('languages'),
        columns: [word('language'), word('questions')],
        rows: (['da', 'en'] as const).map(each => ({
          head: word(each),
          figures: [figureOf(sum(questions.filter(row => row.lang === each)))],
        })),
      },
      ...KINDS.map(kind =>
        single(
          kind,
          kind,
          word(kind === 'approaches' ? 'approach' : 'about'),
          sumBy(
            concepts.filter(row => row.kind === kind),
            row => nameOf(kind, row.id),
          ),
        ),
      ),
      crossed(
        { id: 'missed', title: word('missed'), columns: [word('about'), word('outside'), word('clarify')] },
        missed,
        row => nameOf(KINDS.find(kind => kind === row.kind) ?? 'problems', row.id),
        ['outside', 'clarify'],
        row => row.outcome,
      ),
      crossed(
        { id: 'fits', title: word('fits'), columns: [word('approach'), judgementLabel('yes', lang), judgementLabel('no', lang)] },
        judged,
        row => approachOf(row.approach),
        ['yes', 'no'],
        row => row.judgement,
      ),
      {
        id: 'parts',
        title: word('parts'),
        columns: [word('part'), word('times')],
        rows: ranked(
          [
            ...sumBy(
              parts,
              row => `${isJudgement(row.judgement) ? judgementLabel(row.judgement, lang) : row.judgement} (${approachOf(row.approach)})`,
            ),
          ].map(([head, count]) => ({ head, counts: [count] })),
        ),
      },
    ],
  }
}

function timesTable({ questions, from, to }: Counted, lang: Lang): Table {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1
  const isWeekly = days > MOST_DAYS
  const startOf = isWeekly ? mondayOf : (day: string): string => day
  const starts = [...new Set(Array.from({ length: days }, (_, i) => startOf(dayAfter(from, i))))]
  const sums = sumBy(questions, row => startOf(row.day))
  return {
    id: 'times',
    title: operatorWord(isWeekly ? 'byWeek' : 'byDay', lang),
    columns: [operatorWord(isWeekly ? 'week' : 'day', lang), operatorWord('questions', lang)],
    rows: starts.map(head => ({ head, figures: [figureOf(sums.get(head) ?? 0)] })),
  }
}

const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
const mondayOf = (day: string): string => dayAfter(day, -((new Date(day).getUTCDay() + 6) % 7))

// Rows by two columns of what was counted.
function crossed<T extends { readonly count: number }>(
  table: Omit<Table, 'rows'>,
  counted: readonly T[],
  headOf: (row: T) => string,
  columns: readonly string[],
  columnOf: (row: T) => string,
): Table {
  const heads = [...new Set(counted.map(headOf))]
  const rows = heads.map(head => {
    const own = counted.filter(row => headOf(row) === head)
    return { head, counts: columns.map(column => sum(own.filter(row => columnOf(row) === column))) }
  })
  return { ...table, rows: ranked(rows) }
}

// The most first. What is too small to be told stands at the end by name, so that its place does not tell it.
function ranked(rows: readonly { readonly head: string; readonly counts: readonly number[] }[]): Row[] {
  const told = (counts: readonly number[]): number => Math.max(0, ...counts.filter(count => count >= FEW))
  return [...rows]
    .sort((a, b) => told(b.counts) - told(a.counts) || a.head.localeCompare(b.head, 'da'))
    .map(({ head, counts }) => ({ head, figures: counts.map(figureOf) }))
}

function sumBy<T extends { readonly count: number }>(rows: readonly T[], keyOf: (row: T) => string): Map<string, number> {
  const sums = new Map<string, number>()
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.count)
  return sums
}

const sum = (rows: readonly { readonly count: number }[]): number => rows.reduce((total, row) => total + row.count, 0)
