// An answer as JSON. What is alike in every answer (cards, chains, sentences) is worked out once and copied from then on.
import { workedOut } from '../engine/present/once.ts'

declare module '../engine/present/once.ts' {
  interface WorkedOut {
    /** the thing as JSON */
    json?: Uint8Array
  }
}

export type Written = {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** To be called when the bytes have been sent: another answer is written in their place. Without it they stay. */
  readonly done: () => void
}

/** As long as the longest answers with their blocks, and room to spare. */
const PAGE_BYTES = 256 * 1024
/** Pages that wait for the next answer: as many as answers are usually on their way at once. */
const MOST_WAITING = 16

const waiting: Buffer<ArrayBuffer>[] = []

// Answers are written one after the other: the page of this one, and how much of it is written.
let page: Buffer<ArrayBuffer>
let length = 0
// Where the lists of this answer stand that its blocks bring once more.
const stands = new Map<object, { readonly from: number; readonly to: number }>()

/**
 * The bytes of `JSON.stringify(value)` in UTF-8.
 * @param value plain data, as answers are
 */
export function writeJson(value: object): Written {
  page = waiting.pop() ?? Buffer.allocUnsafeSlow(PAGE_BYTES)
  length = 0
  stands.clear()
  writePart(value)
  const full = page
  let isDone = false
  return {
    bytes: full.subarray(0, length),
    done() {
      if (!isDone && full.length === PAGE_BYTES && waiting.length < MOST_WAITING) waiting.push(full)
      isDone = true
    },
  }
}

function writePart(part: unknown): void {
  if (typeof part === 'string') put(quote(part))
  else if (typeof part !== 'object' || part === null) put(encode(part))
  else {
    const known = workedOut(part)
    if (known) put((known.json ??= encode(part)))
    else if (Array.isArray(part)) writeListOnce(part)
    else writeFields(part as Fields)
  }
}

// What this answer alone lists, such as what it asks back.
function writeListOnce(list: readonly unknown[]): void {
  const first = list.length > 1 ? list[0] : undefined
  if (typeof first !== 'object' || first === null || workedOut(first)) {
    writeList(list)
    return
  }
  const before = stands.get(list)
  if (before) {
    put(page.subarray(before.from, before.to))
    return
  }
  const from = length
  writeList(list)
  stands.set(list, { from, to: length })
}

function writeList(list: readonly unknown[]): void {
  let mark = OPEN_LIST
  for (const item of list) {
    putMark(mark)
    mark = COMMA
    writePart(item === undefined ? null : item)
  }
  if (mark === OPEN_LIST) putMark(mark)
  putMark(CLOSE_LIST)
}

type Fields = Readonly<Record<string, unknown>>

function writeFields(fields: Fields): void {
  let isFirst = true
  // Read so, a field costs half of what Object.keys() costs. Plain data inherits none.
  for (const name in fields) {
    const field = fields[name]
    if (field === undefined) continue
    const start = startOf(name)
    put(isFirst ? start.first : start.next)
    isFirst = false
    writePart(field)
  }
  if (isFirst) putMark(OPEN_FIELDS)
  putMark(CLOSE_FIELDS)
}

const [OPEN_LIST, COMMA, CLOSE_LIST, OPEN_FIELDS, CLOSE_FIELDS] = [...Buffer.from('[,]{}')] as [number, number, number, number, number]

function putMark(mark: number): void {
  if (length === page.length) grow(1)
  page[length] = mark
  length += 1
}

function put(bytes: Uint8Array): void {
  if (length + bytes.length > page.length) grow(bytes.length)
  page.set(bytes, length)
  length += bytes.length
}

function grow(more: number): void {
  const longer = Buffer.allocUnsafeSlow(2 * page.length + more)
  page.copy(longer)
  page = longer
}
const encode = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value))

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
