/** @jsxRuntime automatic */
/** @jsxImportSource preact */
// The participant's phone (/deltag): a code, then the room. May import the engine's types, blocks and privacy.
import { render } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Lang } from '../../../engine/answer.ts'
import { onWake } from '../live/wake.ts'
import { say } from '../show/heard.ts'
import { loadAnswer } from '../show/later-answer.tsx'
import { common } from '../words/common.ts'
import { phoneWord as word } from '../words/phone.ts'
import { InRoom } from './in-room.tsx'
import { type Fault, Join } from './join.tsx'
import { canKeep, forget, type Kept, kept, keptFor, readAddress } from './kept.ts'
import { enterRoom, type Phone, type PhoneState } from './room.ts'

const pageLang = (): Lang => (document.documentElement.lang === 'en' ? 'en' : 'da')

function startOf(): Kept | undefined {
  const address = readAddress(location.hash)
  return address ? keptFor(address.code, address.key) : kept()
}

function PhonePage() {
  const [current, setCurrent] = useState<Kept | undefined>(startOf)
  const [state, setState] = useState<PhoneState>()
  const [fault, setFault] = useState<Fault>()
  const phone = useRef<Phone | undefined>(undefined)
  const hasBeenIn = useRef(false)

  useEffect(() => {
    if (!current) return
    history.replaceState(null, '', `#${current.code}${canKeep() ? '' : `.${current.key}`}`)
    const entered = enterRoom(current, next => {
      if (next.view) hasBeenIn.current = true
      setState(next)
    })
    phone.current = entered
    const forgetWake = onWake(entered.wake)
    return () => {
      forgetWake()
      entered.stop()
    }
  }, [current])

  useEffect(() => {
    const changed = (): void => {
      const address = readAddress(location.hash)
      if (address && address.code !== current?.code) setCurrent(keptFor(address.code, address.key))
    }
    addEventListener('hashchange', changed)
    return () => removeEventListener('hashchange', changed)
  }, [current])

  const isGone = state?.hearing === 'gone'
  useEffect(() => {
    if (!isGone) return
    setFault({ kind: hasBeenIn.current ? 'over' : 'gone', said: hasBeenIn.current ? '' : (state?.said ?? '') })
    hasBeenIn.current = false
    history.replaceState(null, '', location.pathname + location.search)
    setCurrent(undefined)
    setState(undefined)
  }, [isGone])

  const room = state?.view?.room
  const lang = room?.lang ?? pageLang()
  const hasBegun = room !== undefined && room.step !== 'lobby'
  useEffect(() => {
    if (hasBegun) void loadAnswer()
  }, [hasBegun])
  useAnnounced(state, lang)

  const leave = (): void => {
    forget()
    history.replaceState(null, '', location.pathname + location.search)
    setState(undefined)
    setCurrent(undefined)
  }

  if (!current)
    return (
      <Join
        lang={lang}
        fault={fault}
        join={code => {
          setFault(undefined)
          setCurrent(keptFor(code))
        }}
      />
    )
  return (
    <>
      {state?.hearing === 'away' && state.view && <p class="away">{common('away', lang)}</p>}
      {state?.view && phone.current ? (
        <InRoom phone={phone.current} state={state} view={state.view} leave={leave} />
      ) : (
        <p class="waiting">{common(state && state.hearing === 'away' ? 'away' : 'waiting', lang)}</p>
      )}
    </>
  )
}

// What is new is read out; the focus stays where it is.
function useAnnounced(state: PhoneState | undefined, lang: Lang): void {
  const room = state?.view?.room
  const now = room ? `${room.step} ${room.isOpen} ${room.index}` : undefined
  useEffect(() => {
    if (!room) return
    document.documentElement.lang = room.lang
    say(`${word('now', lang)} ${nameOf(room.step, room.isOpen, lang)}`)
  }, [now])
}

function nameOf(step: string, isOpen: boolean, lang: Lang): string {
  if (step.startsWith('round') && !isOpen) return word('closed', lang)
  if (step === 'round-1') return word('chooseAlone', lang)
  if (step === 'round-2') return word('chooseAgain', lang)
  if (step === 'read') return word('readNow', lang)
  if (step === 'discuss') return word('talk', lang)
  if (step === 'reveal') return common('guideSays', lang)
  return step === 'end' ? word('endTitle', lang) : word('inLobby', lang)
}

const app = document.getElementById('app')
if (app) {
  app.textContent = ''
  render(<PhonePage />, app)
}
