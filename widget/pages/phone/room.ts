// A phone in a room: comes in, hears what is new, keeps what was chosen until the room has it. Draws nothing.
import type { Choice, PhoneView, Round } from '../../../engine/workshop/workshop.ts'
import { type PhoneCalls, phoneCalls, Trouble } from '../live/calls.ts'
import { type Hearing, type Live, startLive } from '../live/live.ts'
import { forget, type Kept, keep } from './kept.ts'
import { arrived, edit, type Outbox, post, refused, spotOf, unsent } from './outbox.ts'

export type PhoneState = {
  readonly kept: Kept
  readonly view?: PhoneView
  readonly hearing: Hearing
  readonly isSending: boolean
  /** what the server said when it refused something */
  readonly said?: string
}

export type Phone = {
  readonly state: () => PhoneState
  readonly edit: (index: number, round: Round, draft: Choice) => void
  readonly send: (index: number, round: Round) => void
  readonly setGroup: (group: string) => Promise<boolean>
  readonly wake: () => void
  readonly stop: () => void
}

const AGAIN_MS = 2_000

/**
 * Brings a phone into its room and keeps it there.
 * @param draw is called at each change
 */
export function enterRoom(kept: Kept, draw: (state: PhoneState) => void, calls: PhoneCalls = phoneCalls(kept.code, kept.key)): Phone {
  let state: PhoneState = { kept, hearing: 'away', isSending: false }
  let live: Live | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let isStopped = false

  const change = (next: Partial<PhoneState>): void => {
    if (isStopped) return
    state = { ...state, ...next }
    draw(state)
  }
  const changeOutbox = (next: (outbox: Outbox) => Outbox): void => {
    const changed = { ...state.kept, outbox: next(state.kept.outbox) }
    keep(changed)
    change({ kept: changed })
  }
  const over = (said = ''): void => {
    if (state.view) forget()
    change({ hearing: 'gone', said })
    live?.stop()
  }

  function show(view: PhoneView): void {
    // A slow answer may come after a newer one.
    if (state.view && view.room.version < state.view.room.version) return
    change({ view })
  }

  async function enter(): Promise<void> {
    try {
      show(await calls.enter())
      keep(state.kept)
      change({ hearing: 'stream' })
      live = startLive(
        calls,
        data => {
          show(JSON.parse(data) as PhoneView)
          void flush()
        },
        hearing => (hearing === 'gone' ? over() : hearing !== state.hearing && change({ hearing })),
      )
      void flush()
    } catch (error) {
      if (error instanceof Trouble && (error.kind === 'gone' || error.kind === 'refused' || error.kind === 'limited'))
        return over(error.said)
      change({ hearing: 'away' })
      again = setTimeout(enter, AGAIN_MS)
    }
  }

  // One at a time, in order. What does not come through stays, and is tried again when something is heard.
  async function flush(): Promise<void> {
    if (state.isSending || isStopped) return
    for (let [next] = unsent(state.kept.outbox); next; [next] = unsent(state.kept.outbox)) {
      const { index, round, count, choice } = next
      const spot = spotOf(index, round)
      change({ isSending: true })
      try {
        show(await calls.choose(index, round, count, choice))
        changeOutbox(outbox => arrived(outbox, spot, count))
      } catch (error) {
        change({ isSending: false })
        if (!(error instanceof Trouble)) throw error
        if (error.kind === 'gone') return over()
        if (error.kind === 'closed' || error.kind === 'refused') {
          changeOutbox(outbox => refused(outbox, spot))
          if (error.said) change({ said: error.said })
          continue
        }
        clearTimeout(again)
        again = setTimeout(flush, AGAIN_MS)
        return
      }
      change({ isSending: false })
    }
  }

  void enter()
  return {
    state: () => state,
    edit: (index, round, draft) => changeOutbox(outbox => edit(outbox, spotOf(index, round), draft)),
    send: (index, round) => {
      const hasLostCount = state.view?.mine.choices[round] !== undefined && !state.kept.outbox[spotOf(index, round)]?.posted
      changeOutbox(outbox => post(outbox, spotOf(index, round), hasLostCount ? Math.floor(Date.now() / 1000) : 0))
      void flush()
    },
    setGroup: async group => {
      try {
        show(await calls.enter(group))
        return true
      } catch (error) {
        change({ said: error instanceof Trouble ? error.said : '' })
        return false
      }
    },
    wake: () => {
      live?.wake()
      void flush()
    },
    stop: () => {
      isStopped = true
      clearTimeout(again)
      live?.stop()
    },
  }
}
