import { createHash } from 'node:crypto'
import type { Knowledge } from './schema.ts'

/** The first 16 hexadecimal digits of the SHA-256 of the content, whatever the order of its keys. */
export function hashContent(content: Omit<Knowledge, 'hash'>): string {
  const hash = createHash('sha256')
  for (const piece of piecesOf(content)) hash.update(piece)
  return hash.digest('hex').slice(0, 16)
}

/**
 * Content with all keys in order, and its hash: equal hashes give equal bytes, wherever the knowledge was read from.
 * @example withHash(content).hash // '0a397e29edba5bdd'
 */
export function withHash(content: Omit<Knowledge, 'hash'>): Knowledge {
  const sorted = sortKeys(content) as Omit<Knowledge, 'hash'>
  return { ...sorted, hash: hashContent(sorted) }
}

/**
 * The JSON of some content with all keys in order, in pieces: as one text a great many entries would be longer than a text can be.
 * Joined they are `JSON.stringify(sortKeys(content))`.
 */
export function* piecesOf(content: object): Generator<string> {
  let before = '{'
  for (const key of Object.keys(content).sort()) {
    const value = (content as Readonly<Record<string, unknown>>)[key]
    if (value === undefined) continue
    yield `${before}${JSON.stringify(key)}:`
    before = ','
    if (Array.isArray(value)) {
      yield '['
      for (const [i, item] of value.entries()) yield `${i > 0 ? ',' : ''}${JSON.stringify(sortKeys(item))}`
      yield ']'
    } else yield JSON.stringify(sortKeys(value))
  }
  yield before === '{' ? '{}' : '}'
}

/** The same value with all keys in order. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const keys = Object.keys(value).sort()
  return Object.fromEntries(keys.map(key => [key, sortKeys((value as Record<string, unknown>)[key])]))
}
