// An answer as JSON. What is alike in every answer (cards, chains, sentences) is written once and joined in as bytes.
import { isKept } from '../engine/present/once.ts'

/** Shorter pieces are joined as text: to copy them costs less than to look after them. */
const SHORT = 400

type Piece = string | Uint8Array

const written = new WeakMap<object, Piece>()

/**
 * The bytes of `JSON.stringify(value)` in UTF-8.
 * @param value plain data, as answers are
 */
export function writeJson(value: object): Uint8Array<ArrayBuffer> {
  const pieces: Piece[] = []
  let text = ''
  const write = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) text += JSON.stringify(part)
    else if (isKept(part)) add(writeOnce(part))
    else if (Array.isArray(part)) writeList(part)
    else writeFields(part)
  }
  const add = (piece: Piece): void => {
    if (typeof piece === 'string') text += piece
    else {
      pieces.push(text, piece)
      text = ''
    }
  }
  const writeList = (list: readonly unknown[]): void => {
    text += '['
    list.forEach((item, i) => {
      if (i > 0) text += ','
      write(item === undefined ? null : item)
    })
    text += ']'
  }
  const writeFields = (fields: object): void => {
    let before = '{'
    for (const [name, field] of Object.entries(fields)) {
      if (field === undefined) continue
      text += before + nameOf(name)
      before = ','
      write(field)
    }
    text += before === '{' ? '{}' : '}'
  }
  write(value)
  return join([...pieces, text])
}

// Names of fields are those of the types, and the ids of sources: no more than the knowledge has.
const names = new Map<string, string>()

function nameOf(field: string): string {
  let name = names.get(field)
  if (name === undefined) names.set(field, (name = `${JSON.stringify(field)}:`))
  return name
}

function writeOnce(thing: object): Piece {
  let piece = written.get(thing)
  if (piece === undefined) {
    const text = JSON.stringify(thing)
    piece = text.length < SHORT ? text : Buffer.from(text)
    written.set(thing, piece)
  }
  return piece
}

function join(pieces: readonly Piece[]): Uint8Array<ArrayBuffer> {
  const length = pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? Buffer.byteLength(piece) : piece.length), 0)
  const bytes = Buffer.allocUnsafeSlow(length)
  let at = 0
  for (const piece of pieces)
    if (typeof piece === 'string') at += bytes.write(piece, at)
    else {
      bytes.set(piece, at)
      at += piece.length
    }
  return bytes
}
