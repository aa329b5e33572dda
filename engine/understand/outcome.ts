import type { Outcome } from '../answer.ts'
import { FOUND_AT } from './concepts.ts'
import type { Understood } from './understand.ts'

/** How the answer ends, and whether to ask if somebody is in danger now. Danger and the role boundary are settled before any matching. */
export type Ending = { readonly outcome: Outcome; readonly dangerCheck: boolean }

/**
 * Danger first, then what the report cannot answer, then what belongs first to others; a question that holds
 * nothing of the model is too open (it speaks of a family) or outside.
 */
export function decideEnding(understood: Understood, hasContext: boolean): Ending {
  const score = (id: string): number => understood.outcome.get(id) ?? 0
  const { problems, groups, topics, named } = understood
  const substance = problems.length + topics.length + named.approaches.size + named.activities.size + named.cases.size + named.evidence.size
  if (score('urgent') >= FOUND_AT) return { outcome: 'urgent', dangerCheck: false }
  const dangerCheck = score('urgent') > 0 && substance > 0 && understood.danger.size > 0
  if (hasContext && substance > 0) return { outcome: score('refer') >= FOUND_AT ? 'refer' : 'answer', dangerCheck }
  if (score('outside') >= FOUND_AT && score('outside') > strongest(understood)) return { outcome: 'outside', dangerCheck }
  if (score('refer') >= FOUND_AT) return { outcome: 'refer', dangerCheck }
  if (substance > 0) return { outcome: 'answer', dangerCheck }
  if (groups.length > 0 || score('clarify') > 0) return { outcome: 'clarify', dangerCheck: score('urgent') > 0 }
  return { outcome: 'outside', dangerCheck: score('urgent') > 0 }
}

// "Outside" wins over one passing mention of a problem, not over a question full of them.
function strongest(understood: Understood): number {
  const { problems, topics, named } = understood
  const things = problems.length + topics.length + [...named.approaches, ...named.activities, ...named.cases, ...named.evidence].length
  return things > 1 ? things * FOUND_AT : 0
}
