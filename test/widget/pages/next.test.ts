import { expect, test } from 'vitest'
import { act, EMPTY_ROOM, type RoomState, type RoomView } from '../../../engine/workshop/index.ts'
import { backMove, type Move, nextMove, suggestedSeconds } from '../../../widget/pages/trainer/next.ts'

const COUNT = 3
const viewOf = (room: RoomState): RoomView => ({ ...room, count: COUNT }) as unknown as RoomView

function done(room: RoomState, move: Move): RoomState {
  if (move.action === 'save') throw new Error('nothing is left')
  const next = act(room, move.action, { count: COUNT, seen: room.version, now: 0 })
  if (typeof next === 'string') throw new Error(`${next}: ${room.step} ${JSON.stringify(move.action)}`)
  return next
}

// Every room that the one button leads through.
function walk(): RoomState[] {
  const rooms: RoomState[] = [EMPTY_ROOM]
  for (;;) {
    const room = rooms.at(-1) ?? EMPTY_ROOM
    const move = nextMove(viewOf(room))
    if (move.action === 'save') return rooms
    rooms.push(done(room, move))
  }
}

test('the one button leads through every step of every family, and the rules of the room allow it', () => {
  const steps = walk().map(({ step, index, isOpen }) => `${index} ${step}${isOpen ? ' open' : ''}`)
  const family = (i: number): string[] =>
    ['read', 'round-1 open', 'round-1', 'discuss', 'round-2 open', 'round-2', 'reveal'].map(step => `${i} ${step}`)
  expect(steps).toEqual(['0 lobby', ...family(0), ...family(1), ...family(2), '2 end'])
})

test('from everywhere but the beginning one step back is allowed, and changes something', () => {
  for (const room of walk()) {
    const back = backMove(viewOf(room))
    if (room.step === 'lobby') expect(back).toBeUndefined()
    else if (back) expect(done(room, back).version).toBe(room.version + 1)
    else throw new Error(room.step)
  }
})

test('the timer suggests whole minutes', () => {
  for (const room of walk()) expect(suggestedSeconds({ ...viewOf(room), scenario: undefined } as unknown as RoomView) % 60).toBe(0)
})
