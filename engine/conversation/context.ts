// What a conversation has settled: ids only.
import type { Context } from '../answer.ts'
import type { Turn } from './state.ts'

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
type List = (typeof KEYS)[keyof typeof KEYS]

/** The context with an id struck out: gone from every list, and remembered as dropped. */
export function strikeFromContext(context: Context, id: string): Context {
  const { focus, ...lists } = context
  const kept = Object.fromEntries(Object.entries(lists).map(([key, ids]) => [key, ids.filter(other => other !== id)]))
  return trim({ ...kept, ...(focus && focus.id !== id ? { focus } : {}), dropped: unite(context.dropped, [id]) })
}

/** The context with an id added to a list, and no longer dropped. */
export function addToContext(context: Context, list: List, id: string): Context {
  const dropped = (context.dropped ?? []).filter(other => other !== id)
  return trim({ ...context, dropped, [list]: unite(context[list], [id]) })
}

/**
 * What a follow-up takes along from an answered turn: what was understood there and what was weighed.
 * Topics come along only when the turn was about nothing else; what was struck out stays behind with the words it came from.
 */
export function settledContext({ request, answer }: Pick<Turn, 'request' | 'answer'>): Context {
  if (!answer) return {}
  const { problems, groups, topics } = answer.understood
  const { pressing = [], missing = [], strengths = [] } = request.context ?? {}
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(x => x.id)
  return trim({
    problems: ids(problems),
    groups: ids(groups),
    topics: problems.length === 0 ? ids(topics) : [],
    pressing: pressing.filter(id => problems.some(p => p.id === id)),
    missing,
    strengths,
  })
}

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

/** A context without its empty lists. */
export function trim(context: Context): Context {
  return Object.fromEntries(Object.entries(context).filter(([, value]) => !Array.isArray(value) || value.length > 0))
}

/** Two lists as one, without repeats. */
export const unite = (a: readonly string[] = [], b: readonly string[] = []): string[] => [...new Set([...a, ...b])]
