import { readFileSync, statSync } from 'node:fs'
import { KnowledgeError } from './knowledge-error.ts'

// A knowledge file is written by hand: whatever is larger is a mistake or an attack on the YAML reader, whose time grows
// with the square of some inputs and which brings the process down on deep nesting.
const MAX_BYTES = 1024 * 1024
const MAX_LINES = 20_000
const MAX_LINE = 20_000
const MAX_DEPTH = 100
const BRACKET = /[[\]{}]/g
/** Nobody indents a line so far by hand. */
const DEEP = /^ {200}|(?:[-?:][ \t]+){50}/

/**
 * Reads a text file as UTF-8: byte-order mark and Windows line ends are taken away, letters are put into one form (NFC),
 * so that an "å" typed on a Mac is the same as everybody's.
 * @param path where the file is
 * @param file the path as it is shown in messages
 * @throws KnowledgeError when it cannot be read, is too large, or is not UTF-8
 */
export function readText(path: string, file: string): string {
  const bytes = readBytes(path, file)
  return tidyText(decode(bytes, file), file)
}

/**
 * What {@link readText} makes of a text that has been decoded.
 * @throws KnowledgeError when it is too large
 */
export function tidyText(given: string, file: string): string {
  const text = given.replace(/\r\n?/g, '\n').normalize('NFC')
  refuseMonsters(text, file)
  return text
}

function readBytes(path: string, file: string): Buffer {
  try {
    const found = statSync(path)
    // A folder, or a pipe that would be waited for without end.
    if (!found.isFile())
      throw new KnowledgeError({
        file,
        line: 1,
        da: 'Her skulle ligge en fil med tekst, men der ligger noget andet. Flyt det.',
        en: 'A file with text should lie here, but something else does. Move it.',
      })
    if (found.size > MAX_BYTES)
      throw new KnowledgeError({
        file,
        line: 1,
        da: 'Filen fylder mere end 1 MB. Del den op.',
        en: 'The file is larger than 1 MB. Split it.',
      })
    return readFileSync(path)
  } catch (cause) {
    if (cause instanceof KnowledgeError) throw cause
    throw new KnowledgeError(
      {
        file,
        line: 1,
        da: 'Filen kan ikke læses. Findes den, og må den læses?',
        en: 'The file cannot be read. Does it exist, and may it be read?',
      },
      { cause },
    )
  }
}

function decode(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new KnowledgeError(
      {
        file,
        line: firstBadLine(bytes),
        da: 'Linjen er ikke gemt som UTF-8 (æ, ø eller å er gemt på en anden måde). Gem filen som UTF-8.',
        en: 'The line is not saved as UTF-8 (æ, ø or å is stored in another way). Save the file as UTF-8.',
      },
      { cause },
    )
  }
}

// No UTF-8 sequence holds the byte of a line end, so every line can be tried alone.
function firstBadLine(bytes: Buffer): number {
  let line = 1
  for (let start = 0; start <= bytes.length; line++) {
    const found = bytes.indexOf(0x0a, start)
    const end = found < 0 ? bytes.length : found
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    start = end + 1
  }
  return 1
}

function refuseMonsters(text: string, file: string): void {
  const lines = text.split('\n')
  if (lines.length > MAX_LINES)
    throw new KnowledgeError({
      file,
      line: MAX_LINES,
      da: `Filen har over ${MAX_LINES} linjer. Del den op.`,
      en: `The file has more than ${MAX_LINES} lines. Split it.`,
    })
  let depth = 0
  for (const [i, content] of lines.entries()) {
    const line = i + 1
    if (content.length > MAX_LINE)
      throw new KnowledgeError({ file, line, da: 'Linjen er alt for lang. Del den op.', en: 'The line is far too long. Split it.' })
    for (const sign of content.match(BRACKET) ?? []) depth = Math.max(0, depth + (sign === '[' || sign === '{' ? 1 : -1))
    if (depth > MAX_DEPTH || DEEP.test(content))
      throw new KnowledgeError({
        file,
        line,
        da: 'Lister og felter ligger for dybt i hinanden her.',
        en: 'Lists and fields are nested too deeply here.',
      })
  }
}
