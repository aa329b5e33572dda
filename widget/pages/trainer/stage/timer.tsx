/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks'
import type { RoomView } from '../../../../engine/workshop/workshop.ts'
import { clockOf, secondsLeft } from '../../show/clock.ts'
import { say } from '../../show/heard.ts'
import { stage } from '../../words/stage.ts'
import { useNow } from './use-now.ts'

/** The time that is left, in large digits. Said aloud once, when it has run out. */
export function Timer({ room, ahead }: { room: RoomView; ahead: number }) {
  const { timer, lang } = room
  const now = useNow(timer !== undefined)
  const left = timer ? secondsLeft(timer.endsAt, now, ahead) : undefined
  const said = useRef<number | undefined>(undefined)
  useEffect(() => {
    if (left !== 0 || said.current === timer?.endsAt) return
    said.current = timer?.endsAt
    say(stage('timeUp', lang))
  }, [left])
  if (left === undefined) return null
  return (
    <p class={left === 0 ? 'timer up' : left <= 60 ? 'timer soon' : 'timer'} role="timer">
      <span class="unseen">{stage('timer', lang)}: </span>
      {left === 0 ? stage('timeUp', lang) : clockOf(left)}
    </p>
  )
}
