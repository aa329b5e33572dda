// A file is changed where the value has changed, and nowhere else: comments, order and the way it is written stay.
import { isDeepStrictEqual } from 'node:util'
import { isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar, visit, type YAMLMap, type YAMLSeq } from 'yaml'
import type { z } from 'zod'
import { findField, namesOfFields } from '../../../knowledge/checks/reading/find-field.ts'
import { emitField, emitFields, emitItem, inline, isFields } from './emit.ts'

type Fields = Readonly<Record<string, unknown>>
type Splice = { readonly start: number; readonly end: number; readonly text: string }
type Path = readonly (string | number)[]
/** Where the fields of a place in the schema stand, in their order. */
type Order = (path: Path) => readonly string[]
/** What cannot be changed piece by piece is written anew. */
class Unfit extends Error {}

const OPTIONS = { schema: 'core', prettyErrors: false, stringKeys: true } as const

/** The value of a YAML text; undefined when it is none. */
export function yamlValue(text: string): unknown {
  try {
    const document = parseDocument(text, OPTIONS)
    return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 10 })
  } catch {
    return undefined
  }
}

/** A new file. @param schema gives the fields their order */
export const writeYaml = (value: Fields, schema: z.ZodType): string => emitFields(inOrder(value, orderIn(schema), []) as Fields, 0)

/**
 * The text with another value. The same value gives the same text, byte for byte.
 * @param schema says where a new field goes
 */
export function changeYaml(before: string, value: Fields, schema: z.ZodType): string {
  if (isDeepStrictEqual(yamlValue(before), value)) return before
  const text = before.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const whole = text.endsWith('\n') || text === '' ? text : `${text}\n`
  const changed = changeText(whole, value, orderIn(schema))
  return changed !== undefined && isDeepStrictEqual(yamlValue(changed), value) ? changed : writeYaml(value, schema)
}

function changeText(text: string, value: Fields, order: Order): string | undefined {
  try {
    const document = parseDocument(text, OPTIONS)
    if (document.errors.length > 0 || !isMap(document.contents) || document.contents.flow || hasAlias(document)) return undefined
    const splices = inMap(document.contents, value, { text, order, path: [] })
    return [...splices]
      .sort((a, b) => b.start - a.start)
      .reduce((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text)
  } catch (error) {
    if (error instanceof Unfit) return undefined
    throw error
  }
}

function hasAlias(document: ReturnType<typeof parseDocument>): boolean {
  let found = false
  visit(document, { Alias: () => void (found = true) })
  return found
}

type At = { readonly text: string; readonly order: Order; readonly path: Path }
const below = (at: At, step: string | number): At => ({ ...at, path: [...at.path, step] })

function inValue(node: unknown, value: unknown, at: At): Splice[] {
  if (isDeepStrictEqual(plain(node), value)) return []
  if (isMap(node) && isFields(value) && !node.flow) return inMap(node, value, at)
  if (isSeq(node) && Array.isArray(value) && !node.flow && value.length > 0) return inList(node, value, at)
  if (isScalar(node) && isOneLine(node) && (typeof value !== 'object' || value === null)) return [over(node, inScalar(node, value), at)]
  if ((isMap(node) || isSeq(node)) && node.flow && !/#/.test(at.text.slice(...span(node)))) {
    const isPadded = at.text[(node.range?.[0] ?? 0) + 1] === ' '
    if (isSeq(node) && Array.isArray(value)) return [over(node, inline(value), at)]
    if (isMap(node) && isFields(value) && hasSameNames(node, value)) {
      const pairs = node.items as Pair<Scalar, unknown>[]
      return pairs.flatMap(pair => inValue(pair.value, value[String(pair.key.value)], below(at, String(pair.key.value))))
    }
    if (isMap(node) && isFields(value)) return [over(node, inline(sorted(node, value, at), isPadded), at)]
  }
  throw new Unfit()
}

// Inside a map: what is gone is cut, what is new goes behind what stands before it in the schema.
function inMap(node: YAMLMap, value: Fields, at: At): Splice[] {
  const pairs = node.items as Pair<Scalar, unknown>[]
  const indent = columnOf(at.text, pairs[0]?.key.range?.[0] ?? 0)
  const names = pairs.map(pair => String(pair.key.value))
  const splices = pairs.flatMap((pair, i): Splice[] => {
    const name = names[i] ?? ''
    if (!(name in value)) {
      if (i === 0 && columnOf(at.text, pair.key.range?.[0] ?? 0) !== indentOf(at.text, pair.key.range?.[0] ?? 0)) throw new Unfit()
      return [{ start: lineStart(at.text, pair.key.range?.[0] ?? 0), end: endOf(pair, at), text: '' }]
    }
    try {
      return inValue(pair.value, value[name], below(at, name))
    } catch (error) {
      if (!(error instanceof Unfit)) throw error
      const start = pair.key.range?.[0] ?? 0
      return [
        { start, end: endOf(pair, at), text: emitField(name, inOrder(value[name], at.order, [...at.path, name]), indent).slice(indent) },
      ]
    }
  })
  const order = [...at.order(at.path)]
  const fresh = Object.keys(inOrder(value, at.order, at.path) as Fields).filter(name => !names.includes(name))
  for (const name of fresh) {
    const earlier = order.slice(0, Math.max(0, order.indexOf(name)))
    const last = pairs.findLast((_, i) => earlier.includes(names[i] ?? '')) ?? (order.includes(name) ? undefined : pairs.at(-1))
    const place = last ? endOf(last, at) : lineStart(at.text, pairs[0]?.key.range?.[0] ?? 0)
    splices.push({ start: place, end: place, text: emitField(name, inOrder(value[name], at.order, [...at.path, name]), indent) })
  }
  return merged(splices)
}

// Inside a list with a line for each: entries that are the same at both ends stay, those between are changed in their order.
function inList(node: YAMLSeq, value: readonly unknown[], at: At): Splice[] {
  const before = node.items.map(plain)
  const most = Math.min(before.length, value.length)
  let head = 0
  while (head < most && isDeepStrictEqual(before[head], value[head])) head += 1
  let tail = 0
  while (tail < most - head && isDeepStrictEqual(before.at(-1 - tail), value.at(-1 - tail))) tail += 1
  const starts = node.items.map(item => dashOf(item, at))
  const indent = columnOf(at.text, starts[0] ?? 0)
  const old = before.length - tail
  const now = value.slice(head, value.length - tail)
  const splices: Splice[] = []
  for (let i = head; i < old; i += 1) {
    const item = node.items[i]
    const one = now[i - head]
    const start = lineStart(at.text, starts[i] ?? 0)
    const end = ends(item, at)
    if (i - head >= now.length) splices.push({ start, end, text: '' })
    else
      try {
        splices.push(...inValue(item, one, below(at, i)))
      } catch (error) {
        if (!(error instanceof Unfit)) throw error
        splices.push({ start, end, text: emitItem(inOrder(one, at.order, [...at.path, i]), indent) })
      }
  }
  const more = now.slice(Math.max(0, old - head))
  const place = old > 0 ? ends(node.items[old - 1], at) : lineStart(at.text, starts[0] ?? 0)
  if (more.length > 0)
    splices.push({
      start: place,
      end: place,
      text: more.map((one, i) => emitItem(inOrder(one, at.order, [...at.path, i]), indent)).join(''),
    })
  return merged(splices)
}

// Several put at one place stand there in their order.
function merged(splices: readonly Splice[]): Splice[] {
  const out: Splice[] = []
  for (const one of splices) {
    const same = out.findIndex(other => other.start === one.start && other.end === one.end && one.start === one.end)
    const there = out[same]
    if (there) out[same] = { ...there, text: there.text + one.text }
    else out.push(one)
  }
  return out
}

function hasSameNames({ items }: YAMLMap, value: Fields): boolean {
  const names = (items as Pair<Scalar, unknown>[]).map(pair => String(pair.key.value))
  return names.length === Object.keys(value).length && names.every(name => name in value)
}

const plain = (node: unknown): unknown => (node === null ? null : (node as { toJSON(): unknown }).toJSON())
const span = (node: { range?: readonly number[] | null | undefined }): [number, number] => [node.range?.[0] ?? 0, node.range?.[1] ?? 0]
const over = (node: Scalar | YAMLMap | YAMLSeq, text: string, _: At): Splice => {
  const [start, end] = span(node)
  return { start, end, text }
}
const isOneLine = (node: Scalar): boolean => node.type === 'PLAIN' || node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'

// Quotes that somebody chose are kept.
function inScalar(node: Scalar, value: unknown): string {
  if (typeof value === 'string' && value.includes('\n')) throw new Unfit()
  if (typeof value === 'string' && node.type === 'QUOTE_DOUBLE') return JSON.stringify(value)
  if (typeof value === 'string' && node.type === 'QUOTE_SINGLE') return `'${value.replaceAll("'", "''")}'`
  return inline(value)
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1
const columnOf = (text: string, at: number): number => at - lineStart(text, at)
const indentOf = (text: string, at: number): number => /^ */.exec(text.slice(lineStart(text, at)))?.[0].length ?? 0
const wholeLine = (text: string, at: number): number => {
  if (at > 0 && text[at - 1] === '\n') return at
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}
const ends = (item: unknown, at: At): number => wholeLine(at.text, (item as { range?: readonly number[] }).range?.[2] ?? 0)
const endOf = (pair: Pair<Scalar, unknown>, at: At): number => {
  const { range } = (pair.value ?? pair.key) as { range?: readonly number[] }
  return wholeLine(at.text, range?.[2] ?? pair.key.range?.[2] ?? 0)
}
function dashOf(item: unknown, at: At): number {
  const start = (item as { range?: readonly number[] }).range?.[0] ?? 0
  const dash = at.text.lastIndexOf('-', start - 1)
  if (dash < 0 || !/^-\s*$/.test(at.text.slice(dash, start))) throw new Unfit()
  return dash
}

const orderIn =
  (schema: z.ZodType): Order =>
  path =>
    namesOfFields(findField(schema, path))

// The keys as they stand, then new ones in the order of the schema.
function sorted(node: YAMLMap, value: Fields, at: At): Fields {
  const names = (node.items as Pair<Scalar, unknown>[]).map(pair => String(pair.key.value))
  const ordered = inOrder(value, at.order, at.path) as Fields
  const all = [...names.filter(name => name in value), ...Object.keys(ordered).filter(name => !names.includes(name))]
  return Object.fromEntries(all.map(name => [name, ordered[name]]))
}

function inOrder(value: unknown, order: Order, path: Path): unknown {
  if (Array.isArray(value)) return value.map((one, i) => inOrder(one, order, [...path, i]))
  if (!isFields(value)) return value
  const names = order(path)
  const keys = [...names.filter(name => name in value), ...Object.keys(value).filter(name => !names.includes(name))]
  return Object.fromEntries(keys.map(key => [key, inOrder(value[key], order, [...path, key])]))
}
