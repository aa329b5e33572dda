// What a conversation has settled, as the query of a link: ids only.
import type { Context } from '../answer.ts'

/** The keys of a link and the lists they stand for. */
export const KEYS = {
  p: 'problems',
  g: 'groups',
  t: 'topics',
  pressing: 'pressing',
  missing: 'missing',
  strengths: 'strengths',
  dropped: 'dropped',
} as const

/**
 * The context as a short query for links; empty lists are left out.
 * @example contextQuery({ problems: ['social-isolation'], groups: ['single-mothers'] }) // 'p=social-isolation&g=single-mothers'
 */
export function contextQuery(context: Context): string {
  const parts = Object.entries(KEYS).flatMap(([key, list]) => {
    const ids = context[list] ?? []
    return ids.length > 0 ? [`${key}=${ids.map(encodeURIComponent).join(',')}`] : []
  })
  if (context.focus) parts.push(`focus=${encodeURIComponent(context.focus.kind)}/${encodeURIComponent(context.focus.id)}`)
  return parts.join('&')
}
