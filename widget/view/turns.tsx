/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Turn } from '../../engine/conversation/state.ts'
import { Heading } from '../draw/section.tsx'
import { rest } from '../rest.ts'
import { word } from '../words/words.ts'
import { AnswerView } from './answer.tsx'
import type { Desk } from './desk.ts'
import { Move } from './move.tsx'
import { troubleTitle } from './trouble.ts'
import { Understood } from './understood.tsx'

/** What was said before, folded, and apart from it the newest turn. */
export function Turns({ desk }: { desk: Desk }) {
  const { turns } = desk.conversation
  const earlier = turns.slice(0, -1)
  const last = turns.at(-1)
  const Earlier = rest()?.Earlier
  return (
    <>
      {earlier.length > 0 && Earlier && <Earlier turns={turns} desk={desk} />}
      {last && <Current turn={last} desk={desk} />}
    </>
  )
}

function Current({ turn, desk }: { turn: Turn; desk: Desk }) {
  const { answer, status } = turn
  const lang = answer?.lang ?? desk.lang
  const later = rest()
  const NextSteps = later?.NextSteps
  return (
    <article class="turn" part="answer" aria-labelledby="move" aria-busy={status === 'waiting'} lang={lang} data-outcome={answer?.outcome}>
      <Heading level={Math.min(6, desk.settings.headingLevel + 1)} id="move" class="move">
        <Move turn={turn} lang={lang} />
      </Heading>
      {status === 'failed' ? (
        later ? (
          <later.TroubleBox turn={turn} desk={desk} />
        ) : (
          <p class="notice trouble">{troubleTitle(turn.trouble ?? { kind: 'broken' }, lang)}</p>
        )
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
              {NextSteps && <NextSteps turn={turn} answer={answer} desk={desk} />}
            </div>
          )}
        </>
      )}
    </article>
  )
}
