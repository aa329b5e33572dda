// Sends what the conversation decides, and hands back what comes. The only place that holds the state.
import { EMPTY, pendingTurn, reduce } from '../../engine/conversation/reduce.ts'
import type { Conversation, ConversationEvent, Turn } from '../../engine/conversation/state.ts'
import { type Guide, troubleOf } from '../guide/guide.ts'

export type Talk = {
  readonly state: () => Conversation
  readonly send: (event: ConversationEvent) => void
  /** puts back a conversation that was kept */
  readonly restore: (kept: Conversation) => void
  /** gives up whatever is under way */
  readonly stop: () => void
}

/**
 * Starts a conversation.
 * @param guide who answers; asked for anew at every request, so that settings may change
 * @param changed is told of every change, with the event that made it
 */
export function startTalk(guide: () => Guide, changed: (state: Conversation, event: ConversationEvent) => void): Talk {
  let state = EMPTY
  let sent = 0
  let underWay = new AbortController()

  const send = (event: ConversationEvent): void => {
    const next = reduce(state, event)
    if (next === state) return
    state = next
    const turn = pendingTurn(state)
    if (!turn || turn.n !== sent) underWay.abort()
    changed(state, event)
    if (turn && turn.n !== sent) void fetchAnswer(turn)
  }

  const fetchAnswer = async (turn: Turn): Promise<void> => {
    sent = turn.n
    underWay = new AbortController()
    const { signal } = underWay
    try {
      send({ type: 'answered', n: turn.n, answer: await guide().ask(turn.request, signal) })
    } catch (error) {
      if (!signal.aborted) send({ type: 'failed', n: turn.n, trouble: troubleOf(error) })
    }
  }

  return {
    state: () => state,
    send,
    restore: kept => {
      state = { ...kept, next: Math.max(kept.next, state.next) }
    },
    stop: () => underWay.abort(),
  }
}
