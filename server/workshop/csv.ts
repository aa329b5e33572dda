import type { Results } from './results.ts'
import { workshopWord } from './words.ts'

const BYTE_ORDER_MARK = '\uFEFF'

/**
 * The choices of a workshop as a table: one line for each participant, family and round.
 * Opens in Excel as it is: with the mark that says UTF-8, and with semicolons in Danish. No cell is ever run as a formula.
 */
export function writeCsv({ lang, families, nameOf }: Results): string {
  const between = lang === 'da' ? ';' : ','
  const heads = (['number', 'family', 'round', 'participant', 'group', 'problems', 'approaches', 'reason'] as const).map(key =>
    workshopWord(key, lang),
  )
  const rows = families.flatMap(({ shown, choices }, i) =>
    choices.map(({ round, participant, group, choice }) => [
      String(i + 1),
      shown.title,
      String(round),
      String(participant),
      group ?? '',
      choice.problems.map(nameOf).join(' | '),
      choice.approaches.map(nameOf).join(' | '),
      choice.reason,
    ]),
  )
  const lines = [heads, ...rows].map(row => row.map(cell).join(between))
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`
}

// A cell that begins with one of these is a formula to a spreadsheet; an apostrophe makes it text. Blanks before it do not help.
const FORMULA = /^[\s\uFEFF]*[=+\-@|%\u2212\uFF0B\uFF0D\uFF1D\uFF20]/

const cell = (text: string): string => {
  const safe = FORMULA.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
