// How a value is written where nothing stands yet: as the people who use git write it by hand.
import { Document, type YAMLSeq } from 'yaml'

const WIDE = 110
const PLAIN = { lineWidth: 0, flowCollectionPadding: false, blockQuote: 'literal' } as const

type Fields = Readonly<Record<string, unknown>>
export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value on one line. @example inline({ da: 'Gæld' }) // '{ da: Gæld }' */
export function inline(value: unknown, isPadded = true): string {
  if (Array.isArray(value)) return `[${value.map(one => inline(one)).join(', ')}]`
  if (!isFields(value)) return scalarInFlow(value)
  const inside = Object.entries(value).map(([key, one]) => `${scalarInFlow(key)}: ${inline(one)}`)
  const pad = isPadded && inside.length > 0 ? ' ' : ''
  return `{${pad}${inside.join(', ')}${pad}}`
}

function scalarInFlow(value: unknown): string {
  const document = new Document([value])
  const list = document.contents as unknown as YAMLSeq
  list.flow = true
  return document.toString(PLAIN).trim().slice(1, -1)
}

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null
const isShort = (value: unknown): boolean => typeof value !== 'string' || !value.includes('\n')

// Blanks that a block of lines would not keep.
const isUneven = (value: unknown): boolean =>
  typeof value === 'string' && value.includes('\n') && /^\s|\s$|[^\S\n]\n|[^\S\n ]|\n[^\S\n]|\n\n\n/.test(value)

// Texts in two languages stand on one line as long as the line can be read.
const fitsOneLine = (key: string, value: unknown, indent: number): boolean =>
  isFields(value) &&
  Object.keys(value).every(name => name === 'da' || name === 'en') &&
  Object.values(value).every(one => isScalar(one) && isShort(one)) &&
  indent + key.length + inline(value).length + 2 <= WIDE

/** A field as lines that end in a line feed. @param indent columns before it */
export function emitField(key: string, value: unknown, indent: number): string {
  const before = ' '.repeat(indent)
  if (isUneven(value)) return `${before}${key}: ${JSON.stringify(value)}\n`
  if (isScalar(value)) return indented(new Document({ [key]: value }).toString(PLAIN), before)
  if (Array.isArray(value)) {
    if (value.every(one => isScalar(one) && isShort(one))) return `${before}${key}: ${inline(value)}\n`
    return `${before}${key}:\n${value.map(one => emitItem(one, indent + 2)).join('')}`
  }
  if (fitsOneLine(key, value, indent) || Object.keys(value as Fields).length === 0) return `${before}${key}: ${inline(value)}\n`
  return `${before}${key}:\n${emitFields(value as Fields, indent + 2)}`
}

/** Fields one below the other. */
export const emitFields = (fields: Fields, indent: number): string =>
  Object.entries(fields)
    .map(([key, value]) => emitField(key, value, indent))
    .join('')

/** An entry of a list that has a line for each. @param indent columns before its hyphen */
export function emitItem(value: unknown, indent: number): string {
  const before = ' '.repeat(indent)
  if (isFields(value) && Object.keys(value).length > 0) return `${before}- ${emitFields(value, indent + 2).slice(indent + 2)}`
  if (isUneven(value)) return `${before}- ${JSON.stringify(value)}\n`
  if (isScalar(value)) return indented(new Document([value]).toString(PLAIN), before)
  return `${before}- ${inline(value)}\n`
}

// Lines without text stay without blanks. Other signs that end a line in JavaScript end none here.
const indented = (text: string, before: string): string =>
  text
    .split('\n')
    .map(line => (line === '' ? line : before + line))
    .join('\n')
