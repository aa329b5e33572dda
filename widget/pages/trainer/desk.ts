// The trainer's workshop in the browser: hears what is new, does what the trainer asks, one thing at a time. Draws nothing.
import type { TrainerAction, TrainerView } from '../../../engine/workshop/workshop.ts'
import { type TrainerCalls, Trouble, trainerCalls } from '../live/calls.ts'
import { type Hearing, type Live, startLive } from '../live/live.ts'

export type DeskState = {
  readonly view?: TrainerView
  readonly hearing: Hearing
  readonly isBusy: boolean
  /** what went wrong last: another screen was faster, no network, or what the server said */
  readonly trouble?: { readonly kind: Trouble['kind']; readonly said: string }
  /** by how many milliseconds the server's clock is ahead */
  readonly ahead: number
}

export type Desk = {
  readonly calls: TrainerCalls
  readonly act: (action: TrainerAction) => Promise<void>
  readonly wake: () => void
  readonly stop: () => void
}

const AGAIN_MS = 2_000

const isStep = (action: TrainerAction): boolean => action.do === 'go' || action.do === 'open' || action.do === 'close'
const placeOf = ({ room }: TrainerView): string => `${room.step} ${room.index} ${room.isOpen}`

/** @param key id and key, with a full stop between */
export function openDesk(key: string, draw: (state: DeskState) => void, calls: TrainerCalls = trainerCalls(key)): Desk {
  let state: DeskState = { hearing: 'away', isBusy: false, ahead: 0 }
  let isStopped = false
  let last: Promise<void> = Promise.resolve()
  /** where the room stood when the step that is not done yet was asked for */
  let stepFrom: string | undefined
  let live: Live | undefined
  let again: ReturnType<typeof setTimeout> | undefined

  const change = (next: { readonly [K in keyof DeskState]?: DeskState[K] | undefined }): void => {
    if (isStopped) return
    state = { ...state, ...next } as DeskState
    draw(state)
  }

  function show(view: TrainerView): void {
    if (state.view && view.room.version < state.view.room.version) return
    const { timer } = view.room
    change({ view, ...(timer ? { ahead: timer.now - Date.now() } : {}) })
  }

  // Where the room still stands as the trainer saw it, the action still means the same: it is done on the newer view.
  async function actOn(view: TrainerView, action: TrainerAction): Promise<TrainerView> {
    try {
      return await calls.act(view.room.version, action)
    } catch (error) {
      if (!(error instanceof Trouble) || !error.view || placeOf(error.view) !== placeOf(view)) throw error
      return calls.act(error.view.room.version, action)
    }
  }

  async function actNow(action: TrainerAction): Promise<void> {
    const { view } = state
    if (!view) return
    change({ isBusy: true, trouble: undefined })
    try {
      show(await actOn(view, action))
    } catch (error) {
      if (!(error instanceof Trouble)) throw error
      if (error.view) show(error.view)
      change({ trouble: { kind: error.kind, said: error.said } })
    } finally {
      change({ isBusy: false })
    }
  }

  async function start(): Promise<void> {
    try {
      show(await calls.view())
      live = startLive(
        calls,
        data => show(JSON.parse(data) as TrainerView),
        hearing => hearing !== state.hearing && change({ hearing }),
      )
    } catch (error) {
      if (error instanceof Trouble && (error.kind === 'gone' || error.kind === 'refused')) return change({ hearing: 'gone' })
      change({ hearing: 'away' })
      again = setTimeout(start, AGAIN_MS)
    }
  }

  void start()
  return {
    calls,
    act: action => {
      // A double click on a step is one step. Once the screen shows the next one, a step waits for its turn, as do the clock
      // and the lines of reasoning.
      const from = isStep(action) && state.view ? placeOf(state.view) : undefined
      if (from !== undefined) {
        if (from === stepFrom) return Promise.resolve()
        stepFrom = from
      }
      last = last
        .catch(() => undefined)
        .then(() => actNow(action))
        .finally(() => {
          if (from === stepFrom) stepFrom = undefined
        })
      return last
    },
    wake: () => live?.wake(),
    stop: () => {
      isStopped = true
      clearTimeout(again)
      live?.stop()
    },
  }
}
