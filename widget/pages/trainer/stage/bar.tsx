/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { RoomView } from '../../../../engine/workshop/workshop.ts'
import { stage } from '../../words/stage.ts'
import { backMove, nextMove } from '../next.ts'
import { Key } from './key.tsx'

type Props = {
  readonly room: RoomView
  readonly isBusy: boolean
  readonly next: () => void
  readonly back: () => void
  readonly timer: () => void
  readonly minutes: (by: 1 | -1) => void
  readonly code: () => void
  readonly menu: () => void
  readonly help: () => void
}

/** The trainer's bar: one clear next step to the right, one step back to the left, and small things between. */
export function Bar({ room, isBusy, next, back, timer, minutes, code, menu, help }: Props) {
  const { lang, step } = room
  const hasTimer = step !== 'lobby' && step !== 'end'
  return (
    <div class="stage-bar" role="toolbar" aria-label={stage('menu', lang)}>
      <button type="button" class="quiet" disabled={!backMove(room) || isBusy} onClick={back}>
        <span aria-hidden="true">←</span> {stage('undo', lang)}
      </button>
      <div class="stage-small">
        {hasTimer && (
          <>
            {room.timer && (
              <button type="button" class="quiet" onClick={() => minutes(-1)}>
                −1<span class="unseen">: {stage('lessTime', lang)}</span>
              </button>
            )}
            <button type="button" class="quiet" onClick={timer}>
              {stage(room.timer ? 'stopTimer' : 'startTimer', lang)} <Key>T</Key>
            </button>
            {room.timer && (
              <button type="button" class="quiet" onClick={() => minutes(1)}>
                +1<span class="unseen">: {stage('moreTime', lang)}</span>
              </button>
            )}
          </>
        )}
        {step !== 'lobby' && (
          <button type="button" class="quiet" onClick={code}>
            {stage('showCode', lang)} <Key>K</Key>
          </button>
        )}
        <button type="button" class="quiet" onClick={menu}>
          {stage('menu', lang)} <Key>M</Key>
        </button>
        <button type="button" class="quiet" aria-label={stage('shortcuts', lang)} onClick={help}>
          ?
        </button>
      </div>
      <button type="button" class="primary next" onClick={next}>
        {stage(nextMove(room).word, lang)} <span aria-hidden="true">→</span>
      </button>
    </div>
  )
}
