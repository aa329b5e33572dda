// Where a room stands, and how the trainer moves it on. Pure: the clock comes in with the action.
import { MOST_SECONDS } from './limits.ts'
import type { Round, Step, TrainerAction } from './workshop.ts'

/** What of a room moves. All else stands in its plan. */
export type RoomState = {
  readonly version: number
  readonly step: Step
  readonly isOpen: boolean
  readonly index: number
  /** when the timer runs out: milliseconds since 1970 */
  readonly endsAt?: number
}

/** Why an action was not done. `stale`: the trainer saw an older room; `not-now`: it does not follow from where the room stands. */
export type Refusal = 'stale' | 'not-now'

/** What is around an action: how many families there are, what the trainer saw, and the time. */
type Around = { readonly count: number; readonly seen: number; readonly now: number }

/** A new room: people come in, the first family waits. */
export const EMPTY_ROOM: RoomState = { version: 1, step: 'lobby', isOpen: false, index: 0 }

// Within one family. Back is always possible: a trainer who pressed once too often presses once more.
const FOLLOWS: Readonly<Record<Step, readonly Step[]>> = {
  lobby: ['read', 'end'],
  read: ['lobby', 'round-1', 'end'],
  'round-1': ['read', 'discuss', 'reveal', 'end'],
  discuss: ['read', 'round-1', 'round-2', 'reveal', 'end'],
  'round-2': ['discuss', 'reveal', 'end'],
  reveal: ['read', 'discuss', 'round-2', 'end'],
  end: ['lobby', 'read', 'reveal'],
}

/** Which round a step is. @example roundOf('round-2') // 2 */
export const roundOf = (step: Step): Round | undefined => (step === 'round-1' ? 1 : step === 'round-2' ? 2 : undefined)

/** The steps that a room can go to from this one, with the same family. From everywhere another family can be read. */
export const nextSteps = (step: Step): readonly Step[] => FOLLOWS[step]

/**
 * Does what the trainer asks, or says why not.
 * A round is open when it is gone to, and closed when it is left. A timer belongs to the step in which it was set.
 * @returns the same object when there was nothing to change, else the next one, its version one higher
 * @example act(EMPTY_ROOM, { do: 'go', step: 'read' }, { count: 3, seen: 1, now: 0 }) // { version: 2, step: 'read', ... }
 */
export function act(room: RoomState, action: TrainerAction, { count, seen, now }: Around): RoomState | Refusal {
  if (seen !== room.version) return 'stale'
  switch (action.do) {
    case 'go':
      return go(room, action.step, action.index ?? room.index, count)
    case 'open':
    case 'close': {
      if (roundOf(room.step) === undefined) return 'not-now'
      const isOpen = action.do === 'open'
      return room.isOpen === isOpen ? room : next(room, { isOpen })
    }
    case 'timer':
      return setTimer(room, action.seconds, now)
    case 'hide-reason':
      return next(room, {})
  }
}

function go(room: RoomState, step: Step, index: number, count: number): RoomState | Refusal {
  if (!Number.isInteger(index) || index < 0 || index >= count) return 'not-now'
  const isOther = index !== room.index
  if (isOther && step !== 'read') return 'not-now'
  if (!isOther && step === room.step) return room
  if (!isOther && !FOLLOWS[room.step].includes(step)) return 'not-now'
  return without(next(room, { step, index, isOpen: roundOf(step) !== undefined }))
}

function setTimer(room: RoomState, seconds: number | null, now: number): RoomState | Refusal {
  if (seconds === null) return room.endsAt === undefined ? room : without(next(room, {}))
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > MOST_SECONDS) return 'not-now'
  return next(room, { endsAt: now + seconds * 1000 })
}

const next = (room: RoomState, change: Partial<RoomState>): RoomState => ({ ...room, ...change, version: room.version + 1 })

function without({ endsAt: _, ...rest }: RoomState): RoomState {
  return rest
}
