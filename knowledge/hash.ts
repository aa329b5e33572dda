import { createHash } from 'node:crypto'
import type { Knowledge } from './schema.ts'

/** The first 16 hexadecimal digits of the SHA-256 of the content, whatever the order of its keys. */
export function hashContent(content: Omit<Knowledge, 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify(sortKeys(content)))
    .digest('hex')
    .slice(0, 16)
}

/** The same value with all keys in order. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const keys = Object.keys(value).sort()
  return Object.fromEntries(keys.map(key => [key, sortKeys((value as Record<string, unknown>)[key])]))
}
