// What a conversation has settled: ids only.
import type { Context } from '../answer.ts'
import type { Turn } from './state.ts'

type List = Exclude<keyof Context, 'focus'>

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

/** A context without its empty lists. */
export function trim(context: Context): Context {
  return Object.fromEntries(Object.entries(context).filter(([, value]) => !Array.isArray(value) || value.length > 0))
}

/** Two lists as one, without repeats. */
export const unite = (a: readonly string[] = [], b: readonly string[] = []): string[] => [...new Set([...a, ...b])]
