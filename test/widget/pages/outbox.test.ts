import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Choice } from '../../../engine/workshop/index.ts'
import {
  arrived,
  draftOf,
  edit,
  NO_CHOICE,
  type Outbox,
  post,
  refused,
  spotOf,
  standing,
  unsent,
} from '../../../widget/pages/phone/outbox.ts'

const choice = (...problems: string[]): Choice => ({ problems, approaches: [], reason: '' })
const spot = spotOf(0, 1)

test('a choice is edited, waits, is sent; changed it waits again under a higher number', () => {
  const edited = edit({}, spot, choice('debt'))
  expect([standing({}, spot), standing(edited, spot), unsent(edited)]).toEqual(['none', 'edited', []])
  const posted = post(edited, spot)
  expect([standing(posted, spot), unsent(posted)]).toEqual(['waiting', [{ index: 0, round: 1, count: 1, choice: choice('debt') }]])
  const there = arrived(posted, spot, 1)
  expect([standing(there, spot), unsent(there)]).toEqual(['sent', []])
  const again = post(edit(there, spot, choice('debt', 'noise')), spot)
  expect(unsent(again)[0]?.count).toBe(2)
})

test('sending the same twice changes nothing', () => {
  const posted = post(edit({}, spot, choice('debt')), spot)
  expect(post(posted, spot)).toBe(posted)
  const there = arrived(posted, spot, 1)
  expect(post(there, spot)).toBe(there)
})

test('an old acknowledgement never takes back a newer one', () => {
  const posted = post(edit(post(edit({}, spot, choice('a')), spot), spot, choice('b')), spot)
  expect(standing(arrived(posted, spot, 1), spot)).toBe('waiting')
  expect(standing(arrived(arrived(posted, spot, 2), spot, 1), spot)).toBe('sent')
})

test('what came too late is said and not sent again, until it is sent off anew', () => {
  const late = refused(post(edit({}, spot, choice('a')), spot), spot)
  expect([standing(late, spot), unsent(late)]).toEqual(['refused', []])
  expect(standing(post(late, spot), spot)).toBe('waiting')
})

test('a phone that lost count begins above what the room has', () => {
  expect(unsent(post(edit({}, spot, choice('a')), spot, 900))[0]?.count).toBe(901)
})

test('the second round begins from the first, without its reasoning', () => {
  const first = post(edit({}, spot, { ...choice('debt'), reason: 'why' }), spot)
  expect(draftOf(first, 0, 2)).toEqual(choice('debt'))
  expect(draftOf(first, 1, 1)).toEqual(NO_CHOICE)
})

test('whatever is done in whatever order, the room has each choice at most once and in rising numbers', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('edit' as const), what: fc.constantFrom('a', 'b', 'c') }),
    fc.constant({ do: 'post' as const, what: '' }),
    fc.constant({ do: 'send' as const, what: '' }),
    fc.constant({ do: 'send-lost' as const, what: '' }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), steps => {
      let outbox: Outbox = {}
      let room = { count: 0, what: '' }
      for (const { do: act, what } of steps) {
        if (act === 'edit') outbox = edit(outbox, spot, choice(what))
        if (act === 'post') outbox = post(outbox, spot)
        const [next] = unsent(outbox)
        if (act.startsWith('send') && next) {
          if (next.count > room.count) room = { count: next.count, what: next.choice.problems[0] ?? '' }
          // Lost on the way back: the phone does not know that the room has it, and sends it again.
          if (act === 'send') outbox = arrived(outbox, spot, next.count)
        }
      }
      if (standing(outbox, spot) === 'sent') expect(room.what).toBe(draftOf(outbox, 0, 1).problems[0])
    }),
  )
})
