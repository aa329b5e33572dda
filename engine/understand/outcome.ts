import type { Outcome } from '../answer.ts'
import { UNIT, UNIT_BITS } from './model/model.ts'
import type { Understood } from './understand.ts'

/** How the answer ends, and whether to ask if somebody is in danger now. Danger and the role boundary are settled before any matching. */
export type Ending = { readonly outcome: Outcome; readonly dangerCheck: boolean }

/**
 * From this far below the threshold of danger on, the answer asks whether somebody is in danger now. On dev and rounds 01-11
 * it asks needlessly above 9 of 100 answers (4 at -0.3), and above each of the 6 dangers that are not found (4 at -0.3).
 */
const DANGER_NEAR = -0.5 * 2 ** UNIT_BITS * UNIT

/** Words that also name a problem or a topic must speak this much more of something outside; chosen by a look at dev and rounds 01-11. */
const OUTSIDE_ALL_THE_SAME = 0.15 * 2 ** UNIT_BITS * UNIT

/**
 * Danger first (learned, or a phrase of alarm whatever else is said), then what the report cannot answer, then what belongs
 * first to others; a question that holds nothing of the model is too open (it speaks of a family) or outside.
 * @param hasContext the conversation has already settled what it is about
 */
export function decideEnding(understood: Understood, hasContext: boolean): Ending {
  const margin = (id: string): number => understood.outcome.get(id) ?? -1
  const { problems, groups, topics, named, asked } = understood
  const names = named.approaches.size + named.activities.size + named.cases.size + named.evidence.size
  const substance = problems.length + topics.length + names
  if (understood.soundsAlarm || margin('urgent') >= 0) return { outcome: 'urgent', dangerCheck: false }
  const dangerCheck = understood.words.length > 0 && margin('urgent') >= DANGER_NEAR
  const outcome = ((): Outcome => {
    if (hasContext && substance > 0) return margin('refer') >= 0 ? 'refer' : 'answer'
    // a target group that was picked, and nothing asked: what is the matter with them?
    if (hasContext && understood.words.length === 0 && groups.length > 0) return 'clarify'
    const isAsked = asked.cases.size + asked.evidence.size + asked.approaches.size > 0
    const outsideFrom = problems.length + topics.length > 0 ? OUTSIDE_ALL_THE_SAME : 0
    if (margin('outside') >= outsideFrom && !isAsked && problems.length < 2 && margin('outside') > margin('refer')) return 'outside'
    if (margin('refer') >= 0) return 'refer'
    if (margin('clarify') >= 0 && problems.length + topics.length === 0 && !isAsked) return 'clarify'
    if (substance > 0) return 'answer'
    return groups.length > 0 || margin('clarify') > margin('outside') ? 'clarify' : 'outside'
  })()
  return { outcome, dangerCheck }
}
