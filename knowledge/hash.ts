import { createHash } from 'node:crypto'
import type { Knowledge } from './schema.ts'

/** The first 16 hexadecimal digits of the SHA-256 of the content, whatever the order of its keys. */
export function hashContent(content: Omit<Knowledge, 'hash'>): string {
  return hashSorted(sortKeys(content) as object)
}

function hashSorted(sorted: object): string {
  const hash = createHash('sha256')
  for (const piece of piecesOf(sorted)) hash.update(piece)
  return hash.digest('hex').slice(0, 16)
}

/**
 * Content with all keys in order, and its hash: equal hashes give equal bytes, wherever the knowledge was read from.
 * @example withHash(content).hash // '0a397e29edba5bdd'
 */
export function withHash(content: Omit<Knowledge, 'hash'>): Knowledge {
  const sorted = sortKeys(content) as Omit<Knowledge, 'hash'>
  return { ...sorted, hash: hashSorted(sorted) }
}

/**
 * The JSON of some content whose keys are in order, in pieces: as one text a great many entries would be longer than a text can be.
 * Joined they are `JSON.stringify(sorted)`.
 */
export function* piecesOf(sorted: object): Generator<string> {
  let before = '{'
  for (const [key, value] of Object.entries(sorted) as [string, unknown][]) {
    if (value === undefined) continue
    yield `${before}${JSON.stringify(key)}:`
    before = ','
    if (Array.isArray(value)) {
      yield '['
      for (const [i, item] of value.entries()) yield `${i > 0 ? ',' : ''}${JSON.stringify(item)}`
      yield ']'
    } else yield JSON.stringify(value)
  }
  yield before === '{' ? '{}' : '}'
}

/** The same value with all keys in order; what is in order already is not copied. */
export function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || isInOrder(value)) return value
  if (Array.isArray(value)) return value.map(sortKeys)
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([key, inside]) => [key, sortKeys(inside)]))
}

function isInOrder(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isInOrder)
  if (typeof value !== 'object' || value === null) return true
  let before = ''
  for (const key in value) {
    if (key < before || !isInOrder((value as Readonly<Record<string, unknown>>)[key])) return false
    before = key
  }
  return true
}
