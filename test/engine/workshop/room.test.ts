import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Step, TrainerAction } from '../../../engine/workshop/index.ts'
import { act, EMPTY_ROOM, nextSteps, type RoomState, roundOf } from '../../../engine/workshop/index.ts'

const STEPS: readonly Step[] = ['lobby', 'read', 'round-1', 'discuss', 'round-2', 'reveal', 'end']

const done = (room: RoomState, action: TrainerAction, now = 1000): RoomState => {
  const result = act(room, action, { count: 3, seen: room.version, now })
  if (typeof result === 'string') throw new Error(`${result}: ${JSON.stringify(action)} in ${room.step}`)
  return result
}
const walk = (...steps: Step[]): RoomState => steps.reduce((room, step) => done(room, { do: 'go', step }), EMPTY_ROOM)

describe('a room', () => {
  test('goes through a family from reading to the reveal, and on to the next', () => {
    const room = walk('read', 'round-1', 'discuss', 'round-2', 'reveal')
    expect(room).toEqual({ version: 6, step: 'reveal', isOpen: false, index: 0 })
    expect(done(room, { do: 'go', step: 'read', index: 1 })).toEqual({ version: 7, step: 'read', isOpen: false, index: 1 })
  })

  test('is open in a round and nowhere else', () => {
    for (const step of STEPS) expect(roundOf(step) !== undefined).toBe(step.startsWith('round'))
    expect(walk('read', 'round-1').isOpen).toBe(true)
    expect(walk('read', 'round-1', 'discuss').isOpen).toBe(false)
    expect(act(walk('read'), { do: 'open' }, { count: 3, seen: 2, now: 0 })).toBe('not-now')
  })

  test('closes and opens a round; doing it twice changes nothing', () => {
    const closed = done(walk('read', 'round-1'), { do: 'close' })
    expect(closed.isOpen).toBe(false)
    expect(done(closed, { do: 'close' })).toBe(closed)
    expect(done(closed, { do: 'open' }).isOpen).toBe(true)
  })

  test('refuses what was decided on an older room, so a double click moves one step', () => {
    const room = walk('read')
    const moved = done(room, { do: 'go', step: 'round-1' })
    expect(act(moved, { do: 'go', step: 'round-1' }, { count: 3, seen: room.version, now: 0 })).toBe('stale')
  })

  test('another family is read first, and must exist', () => {
    const at = (step: Step, index: number) => act(walk('read'), { do: 'go', step, index }, { count: 3, seen: 2, now: 0 })
    expect(at('round-1', 1)).toBe('not-now')
    expect(at('read', 3)).toBe('not-now')
    expect(at('read', -1)).toBe('not-now')
    expect(at('read', 0.5)).toBe('not-now')
    expect(at('read', 2)).toMatchObject({ step: 'read', index: 2 })
  })

  test('the timer runs from when it was set, can be taken away, and ends with its step', () => {
    const timed = done(walk('read'), { do: 'timer', seconds: 90 }, 5000)
    expect(timed.endsAt).toBe(95_000)
    expect(done(timed, { do: 'timer', seconds: null })).not.toHaveProperty('endsAt')
    expect(done(timed, { do: 'go', step: 'round-1' })).not.toHaveProperty('endsAt')
    for (const seconds of [0, -5, 1.5, 1e9]) expect(act(timed, { do: 'timer', seconds }, { count: 3, seen: 3, now: 0 })).toBe('not-now')
  })

  test('whatever is done, the version grows by one or nothing changed, and no way is a dead end', () => {
    const action: fc.Arbitrary<TrainerAction> = fc.oneof(
      fc.record({ do: fc.constant('go' as const), step: fc.constantFrom(...STEPS), index: fc.integer({ min: -1, max: 3 }) }),
      fc.constantFrom<TrainerAction>({ do: 'open' }, { do: 'close' }, { do: 'timer', seconds: 60 }, { do: 'timer', seconds: null }),
    )
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), actions => {
        let room = EMPTY_ROOM
        for (const next of actions) {
          const result = act(room, next, { count: 3, seen: room.version, now: 0 })
          if (typeof result === 'string') continue
          expect(result === room || result.version === room.version + 1).toBe(true)
          expect(result.isOpen && roundOf(result.step) === undefined).toBe(false)
          expect(nextSteps(result.step).length).toBeGreaterThan(0)
          room = result
        }
      }),
    )
  })
})
