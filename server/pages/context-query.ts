// The context of a conversation as a query of ids, for links and for hidden fields: p=social-isolation&g=single-mothers
import type { Context } from '../../engine/answer.ts'

const KEYS = {
  p: 'problems',
  g: 'groups',
  t: 'topics',
  pressing: 'pressing',
  missing: 'missing',
  strengths: 'strengths',
  dropped: 'dropped',
} as const
type List = (typeof KEYS)[keyof typeof KEYS]

/** The context as a query without a question mark; empty lists are left out. */
export function contextQuery(context: Context): string {
  const parts = Object.entries(KEYS).flatMap(([key, list]) => {
    const ids = context[list] ?? []
    return ids.length > 0 ? [`${key}=${ids.map(encodeURIComponent).join(',')}`] : []
  })
  if (context.focus) parts.push(`focus=${encodeURIComponent(context.focus.kind)}/${encodeURIComponent(context.focus.id)}`)
  return parts.join('&')
}

/** Reads what {@link contextQuery} wrote; a key may also be repeated (checkboxes). Ids are checked elsewhere. */
export function readContext(query: URLSearchParams): Context {
  const context: { -readonly [K in keyof Context]: Context[K] } = {}
  for (const [key, list] of Object.entries(KEYS)) {
    const ids = query
      .getAll(key)
      .flatMap(value => value.split(','))
      .filter(id => id !== '')
    if (ids.length > 0) context[list] = [...new Set(ids)]
  }
  const [kind, id] = query.get('focus')?.split('/') ?? []
  if (kind && id) context.focus = { kind, id }
  return context
}

/** The context with an id struck out: gone from every list, and remembered as dropped. */
export function strike(context: Context, id: string): Context {
  const { focus, ...lists } = context
  const rest = mapLists(lists, ids => ids.filter(other => other !== id))
  const kept = focus && focus.id !== id ? { focus } : {}
  return { ...rest, ...kept, dropped: [...(rest.dropped ?? []), id] }
}

/** The context with an id added to a list, and no longer dropped. */
export function add(context: Context, list: List, id: string): Context {
  const dropped = (context.dropped ?? []).filter(other => other !== id)
  return { ...context, dropped, [list]: [...new Set([...(context[list] ?? []), id])] }
}

function mapLists(context: Context, change: (ids: readonly string[]) => readonly string[]): Context {
  return Object.fromEntries(Object.values(KEYS).flatMap(list => (context[list] ? [[list, change(context[list])]] : [])))
}
