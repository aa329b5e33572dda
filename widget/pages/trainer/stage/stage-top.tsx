/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { TrainerView } from '../../../../engine/workshop/workshop.ts'
import { inThrees } from '../../show/code.ts'
import { common } from '../../words/common.ts'
import { stage } from '../../words/stage.ts'
import type { DeskState } from '../desk.ts'
import { Timer } from './timer.tsx'

/** Where the room stands: the code, the family, who is in, the time that is left, and what went wrong. */
export function StageTop({ state, view }: { state: DeskState; view: TrainerView }) {
  const { room } = view
  const { lang, step } = room
  return (
    <>
      <div class="stage-top">
        {step !== 'lobby' && (
          <p class="stage-code">
            <span class="unseen">{stage('type', lang)}: </span>
            {inThrees(room.code)}
          </p>
        )}
        {step !== 'lobby' && step !== 'end' && (
          <p>
            {common('family', lang)} {room.index + 1} {common('of', lang)} {room.count}
          </p>
        )}
        {step !== 'lobby' && (
          <p>
            {view.present} {stage('present', lang)}
          </p>
        )}
        {room.isRehearsal && <p class="rehearsal">{common('rehearsal', lang)}</p>}
        {state.hearing === 'away' && <p class="away">{common('awayShort', lang)}</p>}
        <Timer room={room} ahead={state.ahead} />
      </div>
      {state.trouble && (
        <p class="trouble" role="alert">
          {state.trouble.kind === 'stale'
            ? stage('elsewhere', lang)
            : state.trouble.kind === 'away'
              ? common('away', lang)
              : state.trouble.said || stage('failed', lang)}
        </p>
      )}
    </>
  )
}
