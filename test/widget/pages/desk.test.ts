// What a trainer's click does while another action is on its way.
import { expect, test } from 'vitest'
import type { RoomView, TrainerAction, TrainerView } from '../../../engine/workshop/workshop.ts'
import type { TrainerCalls } from '../../../widget/pages/live/calls.ts'
import { openDesk } from '../../../widget/pages/trainer/desk.ts'

type Sent = { readonly action: TrainerAction; readonly answer: () => void }

async function openRoom() {
  let room = { version: 1, step: 'read', index: 0, isOpen: false } as RoomView
  const sent: Sent[] = []
  const calls = {
    view: async () => ({ room }) as TrainerView,
    stream: () => new Promise<Response>(() => {}),
    act: (_: number, action: TrainerAction) =>
      new Promise<TrainerView>(resolve => {
        const answer = (): void => {
          room = { ...room, version: room.version + 1, ...(action.do === 'open' ? { step: 'round-1', isOpen: true } : {}) } as RoomView
          resolve({ room } as TrainerView)
        }
        sent.push({ action, answer })
      }),
  } as unknown as TrainerCalls
  const drawn: unknown[] = []
  const desk = openDesk('id.key', state => drawn.push(state), calls)
  await settle()
  expect(drawn.length).toBeGreaterThan(0)
  return { desk, sent, did: () => sent.map(({ action }) => action.do) }
}

const settle = (): Promise<void> => new Promise(resolve => setTimeout(resolve))
const OPEN: TrainerAction = { do: 'open' }
const TIMER: TrainerAction = { do: 'timer', seconds: 60 }

test('a step asked for while the clock is being set is done after it', async () => {
  const { desk, sent, did } = await openRoom()
  void desk.act(TIMER)
  void desk.act(OPEN)
  await settle()
  expect(did()).toEqual(['timer'])
  sent[0]?.answer()
  await settle()
  expect(did()).toEqual(['timer', 'open'])
  desk.stop()
})

test('a double click is one step, also while something else is under way', async () => {
  const { desk, sent, did } = await openRoom()
  void desk.act(TIMER)
  void desk.act(OPEN)
  void desk.act(OPEN)
  await settle()
  sent[0]?.answer()
  await settle()
  void desk.act(OPEN)
  sent[1]?.answer()
  await settle()
  expect(did()).toEqual(['timer', 'open'])
  desk.stop()
})
