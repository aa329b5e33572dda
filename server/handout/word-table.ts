// Tables of Word that a screen reader can follow: a marked head row, and rows that are not torn apart.
import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx'
import { LINE } from './word-styles.ts'

export type Cell = readonly Paragraph[]

const FULL = 9_600
const line = { style: BorderStyle.SINGLE, size: 4, color: LINE }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** Three empty lines to write on. */
export const roomForNotes = (): Paragraph[] =>
  Array.from(
    { length: 3 },
    () => new Paragraph({ text: '', indent: { left: 425 }, spacing: { after: 0, line: 480 }, border: { between: line, bottom: line } }),
  )

/**
 * A table over the whole width, and a little room after it.
 * @param head the words of the head row; none: the first cell of each row heads it
 * @param shares the widths of the columns in hundredths; equal when not given
 */
export function drawTable(head: readonly string[], rows: readonly (readonly Cell[])[], shares?: readonly number[]): (Table | Paragraph)[] {
  const columns = Math.max(head.length, rows[0]?.length ?? 0)
  if (columns === 0) return []
  const widths = Array.from({ length: columns }, (_, i) => Math.round((FULL * (shares?.[i] ?? 100 / columns)) / 100))
  const cellOf = (children: Cell, i: number): TableCell =>
    new TableCell({
      children: children.length > 0 ? [...children] : [new Paragraph('')],
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      margins: { top: 50, bottom: 30, left: 60, right: 100 },
    })
  const heading = (text: string): Cell => [new Paragraph({ children: [new TextRun({ text, bold: true })], keepNext: true })]
  return [
    new Table({
      width: { size: FULL, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
      rows: [
        ...(head.length > 0
          ? [new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text, i) => cellOf(heading(text), i)) })]
          : []),
        ...rows.map(row => new TableRow({ cantSplit: true, children: row.map(cellOf) })),
      ],
    }),
    new Paragraph({ spacing: { after: 120, line: 120 }, text: '' }),
  ]
}
