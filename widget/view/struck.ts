import type { Answer } from '../../engine/answer.ts'
import type { Turn } from '../../engine/conversation/state.ts'
import type { Desk } from './desk.ts'
import { KINDS } from './understood.tsx'

/** What was struck out. What it was called stands in the answers before. */
export const struckChips = (turn: Turn, lang: Answer['lang'], desk: Desk) =>
  (turn.request.context?.dropped ?? []).flatMap(id => struckChip(id, lang, desk))

function struckChip(id: string, lang: Answer['lang'], { conversation }: Desk) {
  for (const { answer } of conversation.past.toReversed().flat())
    for (const kind of KINDS) {
      const found = answer?.lang === lang && answer.understood[kind].find(one => one.id === id)
      if (found) return [{ kind, id, label: found.label, because: [], isStruck: true }]
    }
  return []
}
