/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Answer, Context } from '../../engine/answer.ts'
import { type NextStep, nextSteps } from '../../engine/conversation/next-steps.ts'
import type { ConversationEvent, Turn } from '../../engine/conversation/state.ts'
import { Compare } from '../compare/compare.tsx'
import { Unfold } from '../draw/unfold.tsx'
import { Take } from '../take/take.tsx'
import { type LaterWord, laterWord } from '../words/later-words.ts'
import { word } from '../words/words.ts'
import type { Desk } from './desk.ts'
import { Fits } from './fits.tsx'

/** The quick ways on, two things side by side, taking the answer along, and whether it fits. */
export function NextSteps({ turn, answer, desk }: { turn: Turn; answer: Answer; desk: Desk }) {
  const { act, comparing, settings } = desk
  const { lang } = answer
  const steps = nextSteps(answer)
  if (answer.outcome === 'clarify') return null
  return (
    <div class="next">
      {steps.length > 0 && (
        <>
          <p class="kicker">{laterWord('next', lang)}</p>
          <div class="buttons">
            {steps.map(step => {
              const { label, event } = wayOf(step, answer)
              return (
                <button
                  key={step.kind}
                  type="button"
                  part="choice"
                  data-key={`next ${step.kind}`}
                  onClick={() => (step.kind === 'compare' ? act.compare(step) : event && act.send(event))}
                >
                  {label}
                </button>
              )
            })}
            {turn.move.kind === 'question' && (
              <button type="button" data-key="edit" onClick={act.edit}>
                {word('edit', lang)}
              </button>
            )}
          </div>
        </>
      )}
      {comparing && <Compare answer={answer} pair={comparing} desk={desk} />}
      <Unfold summary={laterWord('take', lang)}>{() => <Take turn={turn} answer={answer} desk={desk} />}</Unfold>
      {!settings.noFeedback && settings.offline !== 'only' && answer.outcome !== 'urgent' && (
        <Fits turn={turn} answer={answer} desk={desk} />
      )}
    </div>
  )
}

type Way = { readonly label: string; readonly event: ConversationEvent | undefined }

// What a step is called and what it sends; a comparison sends nothing.
function wayOf(step: NextStep, { lang, understood }: Answer): Way {
  const named = (key: LaterWord): string => `${laterWord(key, lang)}: ${'title' in step ? step.title : ''}`
  const closer = (kind: string, id: string, label: string): Way => ({ label, event: { type: 'focus', place: { kind, id }, label } })
  const pick = (label: string, context: Context): Way => ({ label, event: { type: 'pick', label, context, lang } })
  switch (step.kind) {
    case 'case':
      return closer('cases', step.id, named('tellCase'))
    case 'evidence':
      return closer('evidence', step.id, laterWord('whatEvidence', lang))
    case 'compare':
      return { label: named('compareWith'), event: undefined }
    case 'fathers': {
      const ids = (kind: 'problems' | 'groups'): string[] => understood[kind].map(found => found.id)
      return pick(laterWord('fathers', lang), { problems: ids('problems'), groups: [...ids('groups'), 'fathers'] })
    }
    case 'course-or-open-event':
      return pick(laterWord('courseOrEvent', lang), { topics: ['course-or-open-event'] })
  }
}
