import { settledContext } from '../../engine/conversation/context.ts'
import { contextQuery } from '../../engine/conversation/context-query.ts'
import type { Conversation, Turn } from '../../engine/conversation/state.ts'

/** What a turn is about, as ids: the same answer comes from them. */
export const idsOf = ({ request, answer }: Pick<Turn, 'request' | 'answer'>) => {
  const { focus } = request.context ?? {}
  return { ...settledContext({ request, ...(answer ? { answer } : {}) }), ...(focus ? { focus } : {}) }
}

/** The query of the address that gives the last answer again; empty before there is one. */
export function queryOf({ turns }: Conversation): string {
  const turn = turns.findLast(t => t.status === 'answered')
  return turn ? `${contextQuery(idsOf(turn))}&` : ''
}
