// An answer as JSON. What is alike in every answer (cards, chains, sentences) is put into bytes once and copied from then on.
import { isKept } from '../engine/present/once.ts'

/** What an answer is written on, and how much of it is; it grows when it is full. */
type Page = {
  bytes: Uint8Array<ArrayBuffer>
  length: number
  /** where the long lists of this answer stand */
  readonly lists: Map<object, { readonly from: number; readonly to: number }>
}

/** As long as the longest answers with their blocks, and room to spare. */
const PAGE_BYTES = 256 * 1024
/** Blocks bring lists that stand in the answer before them: from so many things on they are copied from where they stand. */
const LONG = 3

// The one page on which answers are written, one after the other: each is copied from it before the next.
let draft = new Uint8Array(PAGE_BYTES)

/**
 * The bytes of `JSON.stringify(value)` in UTF-8.
 * @param value plain data, as answers are
 */
export function writeJson(value: object): Uint8Array<ArrayBuffer> {
  const page: Page = { bytes: draft, length: 0, lists: new Map() }
  write(value, page)
  draft = page.bytes
  return draft.slice(0, page.length)
}

function write(part: unknown, page: Page): void {
  if (typeof part === 'string') put(quote(part), page)
  else if (typeof part !== 'object' || part === null) put(encode(part), page)
  else writeThing(part, page)
}

function writeThing(thing: object, page: Page): void {
  const bytes = once.get(thing) ?? (isKept(thing) ? writeOnce(thing) : undefined)
  if (bytes) put(bytes, page)
  else if (Array.isArray(thing)) writeList(thing, page)
  else writeFields(thing as Fields, page)
}

function writeList(list: readonly unknown[], page: Page): void {
  const isLong = list.length >= LONG
  const before = isLong ? page.lists.get(list) : undefined
  if (before) {
    put(page.bytes.subarray(before.from, before.to), page)
    return
  }
  const from = page.length
  let mark = OPEN_LIST
  for (const item of list) {
    putMark(mark, page)
    mark = COMMA
    write(item === undefined ? null : item, page)
  }
  if (mark === OPEN_LIST) putMark(mark, page)
  putMark(CLOSE_LIST, page)
  if (isLong) page.lists.set(list, { from, to: page.length })
}

type Fields = Readonly<Record<string, unknown>>

function writeFields(fields: Fields, page: Page): void {
  let isFirst = true
  // Read so, a field costs half of what Object.keys() costs. Plain data inherits none.
  for (const name in fields) {
    const field = fields[name]
    if (field === undefined) continue
    const start = startOf(name)
    put(isFirst ? start.first : start.next, page)
    isFirst = false
    write(field, page)
  }
  if (isFirst) putMark(OPEN_FIELDS, page)
  putMark(CLOSE_FIELDS, page)
}

const [OPEN_LIST, COMMA, CLOSE_LIST, OPEN_FIELDS, CLOSE_FIELDS] = [...Buffer.from('[,]{}')] as [number, number, number, number, number]

function putMark(mark: number, page: Page): void {
  if (page.length === page.bytes.length) grow(page, 1)
  page.bytes[page.length] = mark
  page.length += 1
}

function put(bytes: Uint8Array, page: Page): void {
  if (page.length + bytes.length > page.bytes.length) grow(page, bytes.length)
  page.bytes.set(bytes, page.length)
  page.length += bytes.length
}

function grow(page: Page, more: number): void {
  const bytes = new Uint8Array(2 * page.bytes.length + more)
  bytes.set(page.bytes)
  page.bytes = bytes
}

const encode = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value))

const once = new WeakMap<object, Uint8Array>()

function writeOnce(thing: object): Uint8Array {
  const bytes = encode(thing)
  once.set(thing, bytes)
  return bytes
}

// Titles, ids and names of fields: they are those of the knowledge and the types, never what a user wrote.
/** More than a knowledge has; newer knowledge brings others. */
const MOST_WORDS = 20_000
const quoted = new Map<string, Uint8Array>()

function quote(word: string): Uint8Array {
  let bytes = quoted.get(word)
  if (bytes !== undefined) return bytes
  bytes = encode(word)
  if (quoted.size === MOST_WORDS) quoted.clear()
  quoted.set(word, bytes)
  return bytes
}

/** The name of a field, as it stands where it is the first one, and where others come before it. */
type Start = { readonly first: Uint8Array; readonly next: Uint8Array }
const starts = new Map<string, Start>()

function startOf(name: string): Start {
  let start = starts.get(name)
  if (start !== undefined) return start
  const field = `${JSON.stringify(name)}:`
  start = { first: Buffer.from(`{${field}`), next: Buffer.from(`,${field}`) }
  if (starts.size === MOST_WORDS) starts.clear()
  starts.set(name, start)
  return start
}
