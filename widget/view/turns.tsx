/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Turn } from '../../engine/conversation/state.ts'
import { Fold } from '../draw/fold.ts'
import { Heading } from '../draw/section.tsx'
import { word } from '../words/words.ts'
import { AnswerView } from './answer.tsx'
import type { Desk } from './desk.ts'
import { Move, moveText } from './move.tsx'
import { NextSteps } from './next-steps.tsx'
import { TroubleBox } from './trouble.tsx'
import { Understood } from './understood.tsx'

/** What was said before, folded, and apart from it the newest turn. */
export function Turns({ desk }: { desk: Desk }) {
  const { turns } = desk.conversation
  const earlier = turns.slice(0, -1)
  const last = turns.at(-1)
  return (
    <>
      {earlier.length > 0 && (
        <section class="earlier" aria-label={word('earlier', desk.lang)}>
          <p class="kicker">{word('earlier', desk.lang)}</p>
          {earlier.map((turn, i) => (
            <Earlier key={turn.n} turn={turn} later={turns.slice(i + 1)} desk={desk} />
          ))}
        </section>
      )}
      {last && <Current turn={last} desk={desk} />}
    </>
  )
}

function Earlier({ turn, later, desk }: { turn: Turn; later: readonly Turn[]; desk: Desk }) {
  const taken = new Set(later.flatMap(({ move }) => (move.kind === 'choice' ? [`${move.question} ${move.label}`] : [])))
  return (
    <Fold>
      {(isOpen, turnOver) => (
        <details open={isOpen} lang={turn.answer?.lang} onToggle={event => event.currentTarget.open !== isOpen && turnOver()}>
          <summary>{moveText(turn.move)}</summary>
          {isOpen && turn.answer && (
            <div class="unfolded">
              <AnswerView turn={turn} answer={turn.answer} desk={desk} taken={taken} />
            </div>
          )}
        </details>
      )}
    </Fold>
  )
}

function Current({ turn, desk }: { turn: Turn; desk: Desk }) {
  const { answer, status } = turn
  const lang = answer?.lang ?? desk.lang
  return (
    <article class="turn" part="answer" aria-labelledby="move" aria-busy={status === 'waiting'} lang={lang} data-outcome={answer?.outcome}>
      <Heading level={Math.min(6, desk.settings.headingLevel + 1)} id="move" class="move">
        <Move turn={turn} lang={lang} />
      </Heading>
      {status === 'failed' ? (
        <TroubleBox turn={turn} desk={desk} />
      ) : (
        <>
          {status === 'waiting' && (
            <p class="waiting" lang={desk.lang}>
              <span class="dots" aria-hidden="true" />
              {word('waiting', desk.lang)}
            </p>
          )}
          {answer && (
            <div class={status === 'waiting' ? 'old' : undefined}>
              <AnswerView turn={turn} answer={answer} desk={desk} live middle={<Understood turn={turn} answer={answer} desk={desk} />} />
              <NextSteps turn={turn} answer={answer} desk={desk} />
            </div>
          )}
        </>
      )}
    </article>
  )
}
