// Rows of a spreadsheet, read as Excel writes them.

/**
 * The rows of a CSV file: with semicolons, commas or tabs, with or without the mark that says UTF-8, or as older Excel writes it.
 * @example readRows(Buffer.from('a;b\r\n"1;2";3')) // [['a', 'b'], ['1;2', '3']]
 */
export function readRows(bytes: Uint8Array): string[][] {
  const text = decode(bytes)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
  const between = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i]
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (text[i + 1] === '"') {
        cell += '"'
        i += 1
      } else isQuoted = false
    } else if (sign === '"' && cell === '') isQuoted = true
    else if (sign === between || sign === '\n') {
      row.push(unguarded(cell))
      cell = ''
      if (sign === '\n') {
        rows.push(row)
        row = []
      }
    } else cell += sign
  }
  if (cell !== '' || row.length > 0) rows.push([...row, unguarded(cell)])
  return rows
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

// What stands most often in the first line.
function separatorOf(text: string): string {
  const [first = ''] = text.split('\n')
  const count = (sign: string): number => first.split(sign).length
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

// The apostrophe that kept a spreadsheet from running a cell as a formula.
const unguarded = (cell: string): string => cell.trim().replace(/^'(?=[\s\uFEFF]*[=+\-@|%\u2212\uFF0B\uFF0D\uFF1D\uFF20])/, '')
