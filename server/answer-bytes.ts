// An answer as JSON. What is alike in every answer (cards, chains, sentences) is written once and joined in as bytes.
import { isKept } from '../engine/present/once.ts'

/** Shorter pieces are joined as text: to copy them by themselves costs more. */
const SHORT = 400

/**
 * Bytes of UTF-8, one in each unit of a string: such strings grow and are written out without being looked through again,
 * which strings with letters beyond ASCII are, twice.
 */
type ByteText = string
type Piece = ByteText | Uint8Array

/**
 * The bytes of `JSON.stringify(value)` in UTF-8.
 * @param value plain data, as answers are
 */
export function writeJson(value: object): Uint8Array<ArrayBuffer> {
  const page: Page = { pieces: [], text: '', length: 0 }
  write(value, page)
  return join(page)
}

/** What has been written: pieces, and text that follows them. */
type Page = { readonly pieces: Piece[]; text: ByteText; length: number }

function write(part: unknown, page: Page): void {
  if (typeof part === 'string') page.text += quote(part)
  else if (typeof part !== 'object' || part === null) page.text += JSON.stringify(part)
  else writeThing(part, page)
}

function writeThing(thing: object, page: Page): void {
  const piece = written.get(thing) ?? (isKept(thing) ? writeOnce(thing) : undefined)
  if (typeof piece === 'string') page.text += piece
  else if (piece) {
    endText(page)
    page.pieces.push(piece)
    page.length += piece.length
  } else if (Array.isArray(thing)) writeList(thing, page)
  else writeFields(thing as Fields, page)
}

function writeList(list: readonly unknown[], page: Page): void {
  let before = '['
  for (const item of list) {
    page.text += before
    before = ','
    write(item === undefined ? null : item, page)
  }
  page.text += before === '[' ? '[]' : ']'
}

type Fields = Readonly<Record<string, unknown>>

function writeFields(fields: Fields, page: Page): void {
  let before = '{'
  for (const name of Object.keys(fields)) {
    const field = fields[name]
    if (field === undefined) continue
    page.text += `${before + quote(name)}:`
    before = ','
    write(field, page)
  }
  page.text += before === '{' ? '{}' : '}'
}

function endText(page: Page): void {
  if (page.text === '') return
  page.pieces.push(page.text)
  page.length += page.text.length
  page.text = ''
}

const written = new WeakMap<object, Piece>()

function writeOnce(thing: object): Piece {
  const bytes = Buffer.from(JSON.stringify(thing))
  const piece = bytes.length < SHORT ? bytes.toString('latin1') : bytes
  written.set(thing, piece)
  return piece
}

// Titles, ids and names of fields: they are those of the knowledge and the types, never what a user wrote.
/** More than a knowledge has; newer knowledge brings others. */
const MOST_WORDS = 20_000
const quoted = new Map<string, ByteText>()

function quote(word: string): ByteText {
  let text = quoted.get(word)
  if (text !== undefined) return text
  text = Buffer.from(JSON.stringify(word)).toString('latin1')
  if (quoted.size === MOST_WORDS) quoted.clear()
  quoted.set(word, text)
  return text
}

function join(page: Page): Uint8Array<ArrayBuffer> {
  endText(page)
  const bytes = Buffer.allocUnsafeSlow(page.length)
  let at = 0
  for (const piece of page.pieces) {
    if (typeof piece === 'string') bytes.write(piece, at, 'latin1')
    else bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
