// Keeps a conversation in this browser, when the page asked for it. Storage that throws is a storage that keeps nothing.
import type { Conversation } from '../../engine/conversation/state.ts'
import { plainJson } from '../plain-json.ts'

const KEY = 'tilgang-guide/2'
const MOST_TURNS = 6

const storage = (where: 'session' | 'local'): Storage => (where === 'local' ? localStorage : sessionStorage)

/** What was kept, if anything was. */
export function remembered(where: 'session' | 'local'): Conversation | undefined {
  try {
    const kept = JSON.parse(storage(where).getItem(KEY) ?? 'null') as Conversation | null
    return kept && Array.isArray(kept.turns) && kept.turns.every(turn => turn.status === 'answered' && turn.answer) ? kept : undefined
  } catch {
    return undefined
  }
}

/** Keeps the answered turns, the newest few; an empty conversation is deleted. */
export function remember(where: 'session' | 'local', { turns, next }: Conversation): void {
  try {
    const answered = turns.filter(turn => turn.status === 'answered').slice(-MOST_TURNS)
    if (answered.length === 0) storage(where).removeItem(KEY)
    else storage(where).setItem(KEY, plainJson({ turns: answered, past: [], next }))
  } catch {}
}
