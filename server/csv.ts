// Tables for spreadsheets.
import type { Lang } from '../engine/answer.ts'

const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Rows as a file that opens in Excel as it is: with the mark that says UTF-8, and with semicolons in Danish. No cell is ever run as a formula.
 * @example writeRows([['Uge', 'Antal']], 'da')
 */
export function writeRows(rows: readonly (readonly string[])[], lang: Lang): string {
  const between = lang === 'da' ? ';' : ','
  return `${BYTE_ORDER_MARK}${rows.map(row => row.map(cell).join(between)).join('\r\n')}\r\n`
}

// A cell that begins with one of these is a formula to a spreadsheet; an apostrophe makes it text. Blanks before it do not help.
const FORMULA = /^[\s\uFEFF]*[=+\-@|%\u2212\uFF0B\uFF0D\uFF1D\uFF20]/

const cell = (text: string): string => {
  const safe = FORMULA.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
