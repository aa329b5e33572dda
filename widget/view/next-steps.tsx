/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Answer } from '../../engine/answer.ts'
import { type NextStep, nextSteps } from '../../engine/conversation/next-steps.ts'
import type { ConversationEvent, Turn } from '../../engine/conversation/state.ts'
import { Compare } from '../compare/compare.tsx'
import { Unfold } from '../draw/unfold.tsx'
import { Take } from '../take/take.tsx'
import { laterWord } from '../words/later-words.ts'
import type { Desk } from './desk.ts'

/** The quick ways on, two things side by side, taking the answer along, and whether it fits. */
export function NextSteps({ turn, answer, desk }: { turn: Turn; answer: Answer; desk: Desk }) {
  const { act, comparing, judged, settings } = desk
  const { lang } = answer
  const steps = nextSteps(answer)
  return (
    <div class="next">
      {steps.length > 0 && (
        <>
          <p class="kicker">{laterWord('next', lang)}</p>
          <div class="buttons">
            {steps.map(step => (
              <button key={step.kind} type="button" part="choice" data-key={`next ${step.kind}`} onClick={() => go(step, answer, desk)}>
                {nameOf(step, lang)}
              </button>
            ))}
            {turn.move.kind === 'question' && (
              <button type="button" data-key="edit" onClick={act.edit}>
                {laterWord('edit', lang)}
              </button>
            )}
          </div>
        </>
      )}
      {comparing && <Compare answer={answer} pair={comparing} desk={desk} />}
      {answer.outcome !== 'clarify' && (
        <Unfold summary={laterWord('take', lang)}>{() => <Take turn={turn} answer={answer} desk={desk} />}</Unfold>
      )}
      {!settings.noFeedback && answer.recommendations.length + answer.topics.length > 0 && (
        <p class="fits">
          {judged.has(turn.n) ? (
            laterWord('thanks', lang)
          ) : (
            <>
              {laterWord('fits', lang)}{' '}
              {(['yes', 'no'] as const).map(judgement => (
                <button key={judgement} type="button" onClick={() => act.judge(turn.n, judgement === 'yes')}>
                  {laterWord(judgement, lang)}
                </button>
              ))}
            </>
          )}
        </p>
      )}
    </div>
  )
}

function nameOf(step: NextStep, lang: Answer['lang']): string {
  switch (step.kind) {
    case 'case':
      return `${laterWord('tellCase', lang)}: ${step.title}`
    case 'evidence':
      return laterWord('whatEvidence', lang)
    case 'compare':
      return `${laterWord('compareWith', lang)}: ${step.title}`
    case 'fathers':
      return laterWord('fathers', lang)
    case 'course-or-open-event':
      return laterWord('courseOrEvent', lang)
  }
}

function go(step: NextStep, answer: Answer, { act }: Desk): void {
  if (step.kind === 'compare') act.compare(step)
  else act.send(eventOf(step, answer))
}

function eventOf(step: Exclude<NextStep, { kind: 'compare' }>, answer: Answer): ConversationEvent {
  const { lang, understood } = answer
  const label = nameOf(step, lang)
  switch (step.kind) {
    case 'case':
      return { type: 'focus', place: { kind: 'cases', id: step.id }, label }
    case 'evidence':
      return { type: 'focus', place: { kind: 'evidence', id: step.id }, label }
    case 'fathers': {
      const ids = (kind: 'problems' | 'groups'): string[] => understood[kind].map(found => found.id)
      return { type: 'pick', label, context: { problems: ids('problems'), groups: [...ids('groups'), 'fathers'] }, lang }
    }
    case 'course-or-open-event':
      return { type: 'pick', label, context: { topics: ['course-or-open-event'] }, lang }
  }
}
