import type { Filled } from './layer.ts'

/** Whether a text somewhere inside has no English. */
export function isDanishOnly(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isDanishOnly)
  if (typeof value !== 'object' || value === null) return false
  if ('da' in value && typeof value.da === 'string') return !('en' in value) || value.en === undefined
  return Object.values(value).some(isDanishOnly)
}

/**
 * Makes every text inside a sentence with its source; where English is missing, the Danish stands for it.
 * @example fill({ title: { da: 'Perlen' } }, 'beside-local-perlen') // { title: { da: 'Perlen', en: 'Perlen', cites: ['beside-local-perlen'] } }
 */
export function fill<T>(value: T, cite: string): Filled<T> {
  return fillAny(value, cite) as Filled<T>
}

function fillAny(value: unknown, cite: string): unknown {
  if (Array.isArray(value)) return value.map(one => fillAny(one, cite))
  if (typeof value !== 'object' || value === null) return value
  if ('da' in value && typeof value.da === 'string')
    return { da: value.da, en: 'en' in value && value.en !== undefined ? value.en : value.da, cites: [cite] }
  const filled = Object.entries(value).flatMap(([key, inside]) => (inside === undefined ? [] : [[key, fillAny(inside, cite)]]))
  return Object.fromEntries(filled)
}

/** The same value, with the Danish standing in where English is missing. */
export function standIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(standIn)
  if (typeof value !== 'object' || value === null) return value
  const inside = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, standIn(one)]))
  const { da, en } = inside as { da?: unknown; en?: unknown }
  return typeof da === 'string' && en === undefined ? { ...inside, en: da } : inside
}
