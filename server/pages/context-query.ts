// Reads a conversation's context from a query of ids: p=social-isolation&g=single-mothers (the engine writes it).
import type { Context } from '../../engine/answer.ts'
import { KEYS } from '../../engine/conversation/index.ts'

/** Reads what `contextQuery` wrote; a key may also be repeated (checkboxes). Ids are checked elsewhere. */
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
