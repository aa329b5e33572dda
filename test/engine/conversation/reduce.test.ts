import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../engine/answer.ts'
import {
  type Conversation,
  type ConversationEvent,
  contextQuery,
  EMPTY,
  isFollowUp,
  nextSteps,
  pendingTurn,
  reduce,
} from '../../../engine/conversation/index.ts'
import { engine } from '../house.ts'

// Plays events; every request is answered by the real engine unless told otherwise.
function play(events: readonly ConversationEvent[], start: Conversation = EMPTY): Conversation {
  return events.reduce((state, event) => {
    const last = state.turns.at(-1)
    const follows = event.type === 'ask' && last !== undefined && isFollowUp(event.text, last.answer?.outcome === 'clarify')
    return answered(reduce(state, event.type === 'ask' ? { ...event, follows } : event))
  }, start)
}

function answered(state: Conversation): Conversation {
  const turn = pendingTurn(state)
  return turn ? reduce(state, { type: 'answered', n: turn.n, answer: engine.ask(turn.request) }) : state
}

const lastOf = (state: Conversation) => {
  const turn = state.turns.at(-1)
  if (!turn) throw new Error('no turn')
  return turn
}
const understood = (answer: Answer | undefined) => Object.values(answer?.understood ?? {}).flatMap(list => list.map(found => found.id))
const ASK = { type: 'ask', text: 'isolerede enlige mødre' } as const

describe('asking', () => {
  test('a question is sent as it is', () => {
    expect(lastOf(reduce(EMPTY, ASK)).request).toEqual({ question: 'isolerede enlige mødre' })
  })

  test('a follow-up takes along what was understood', () => {
    const state = play([ASK, { type: 'ask', text: 'og hvis de har teenagere?' }])
    expect(lastOf(state).request.context).toEqual({ problems: ['social-isolation'], groups: ['single-mothers'] })
    expect(understood(lastOf(state).answer)).toContain('teenagers')
    expect(state.turns).toHaveLength(2)
  })

  test('a full new question begins afresh', () => {
    const state = play([ASK, { type: 'ask', text: 'en far der drikker og skændes med de store drenge' }])
    expect(lastOf(state).request.context).toBeUndefined()
  })

  test('after a question back, the reply belongs to what was asked', () => {
    const state = play([
      { type: 'ask', text: 'de har det svært' },
      { type: 'ask', text: 'enlige mødre' },
    ])
    const next = play([{ type: 'ask', text: 'de er isolerede' }], state)
    expect(understood(lastOf(next).answer)).toEqual(expect.arrayContaining(['social-isolation', 'single-mothers']))
  })

  test('a topic comes along only when the turn was about nothing else', () => {
    const state = play([ASK, { type: 'ask', text: 'hvad siger evidensen?' }, { type: 'ask', text: 'hvad med fædrene?' }])
    expect(lastOf(state).request.context?.topics).toBeUndefined()
    expect(lastOf(state).request.context?.problems).toEqual(['social-isolation'])
  })
})

describe('changing an answer', () => {
  test('what is struck out is gone, and can be put back', () => {
    const struck = play([ASK, { type: 'strike', id: 'single-mothers' }])
    expect(struck.turns).toHaveLength(1)
    expect(understood(lastOf(struck).answer)).toEqual(['social-isolation'])
    const back = play([{ type: 'add', places: [{ kind: 'groups', id: 'single-mothers' }] }], struck)
    expect(understood(lastOf(back).answer)).toContain('single-mothers')
    expect(lastOf(back).request.context?.dropped).toBeUndefined()
  })

  test('several things are added at once', () => {
    const places = [
      { kind: 'problems', id: 'poverty' },
      { kind: 'topics', id: 'recruitment' },
    ] as const
    const state = play([ASK, { type: 'add', places }])
    expect(understood(lastOf(state).answer)).toEqual(expect.arrayContaining(['poverty', 'recruitment', 'social-isolation']))
  })

  test('an option is weighed, and the question is not asked again', () => {
    const asked = play([ASK])
    const question = lastOf(asked).answer?.questions[0]
    const option = question?.options[0]
    if (!question || !option) throw new Error('no question')
    const state = play([{ type: 'choose', question: question.text, label: option.label, context: option.context }], asked)
    expect(lastOf(state).answer?.questions.map(q => q.id)).not.toContain(question.id)
    expect(lastOf(state).move).toEqual({ kind: 'choice', question: question.text, label: option.label })
  })

  test('a closer look keeps the family in mind', () => {
    const state = play([ASK, { type: 'focus', place: { kind: 'cases', id: 'soenderborg' }, label: 'Sønderborg' }])
    expect(lastOf(state).answer?.cases[0]?.id).toBe('soenderborg')
    expect(lastOf(state).request.context?.problems).toEqual(['social-isolation'])
    expect(lastOf(state).request.lang).toBe('da')
  })

  test('the last question is edited in its place', () => {
    const state = play([ASK, { type: 'ask', text: 'og hvis de har teenagere?' }, { type: 'edit', text: 'og hvis de har små børn?' }])
    expect(state.turns).toHaveLength(2)
    expect(understood(lastOf(state).answer)).toEqual(expect.arrayContaining(['social-isolation', 'young-children']))
  })

  test('another language asks the same again', () => {
    const state = play([ASK, { type: 'language', lang: 'en' }])
    expect(lastOf(state).answer?.lang).toBe('en')
    expect(state.turns).toHaveLength(1)
  })
})

describe('the way back', () => {
  test('one step at a time, to the beginning', () => {
    const first = play([ASK])
    const third = play(
      [
        { type: 'strike', id: 'single-mothers' },
        { type: 'ask', text: 'gæld' },
      ],
      first,
    )
    const second = reduce(third, { type: 'back' })
    expect(second.turns).toHaveLength(1)
    expect(reduce(second, { type: 'back' }).turns).toEqual(first.turns)
    expect(reduce(reduce(second, { type: 'back' }), { type: 'back' }).turns).toEqual([])
    expect(reduce(EMPTY, { type: 'back' })).toEqual(EMPTY)
  })

  test('starting over forgets everything but the numbers', () => {
    expect(reduce(play([ASK]), { type: 'restart' })).toEqual({ ...EMPTY, next: 2 })
  })

  test('cancelling brings back what stood before', () => {
    const before = play([ASK])
    const after = reduce(reduce(before, { type: 'ask', text: 'gæld' }), { type: 'cancel' })
    expect(after.turns).toEqual(before.turns)
    expect(reduce(before, { type: 'cancel' })).toEqual(before)
  })
})

describe('answers come when they come', () => {
  test('a late answer never overwrites a newer one', () => {
    const slow = reduce(EMPTY, ASK)
    const fast = reduce(slow, { type: 'ask', text: 'gæld' })
    const done = answered(fast)
    const late = reduce(done, { type: 'answered', n: 1, answer: engine.ask({ question: 'isolerede enlige mødre' }) })
    expect(late).toBe(done)
    expect(done.turns).toHaveLength(1)
    expect(reduce(done, { type: 'failed', n: 1, trouble: { kind: 'slow' } })).toBe(done)
  })

  test('an answer after cancelling is dropped', () => {
    const cancelled = reduce(reduce(EMPTY, ASK), { type: 'cancel' })
    expect(reduce(cancelled, { type: 'answered', n: 1, answer: engine.ask({ question: 'gæld' }) })).toBe(cancelled)
  })

  test('after trouble the same is asked again under a new number', () => {
    const failed = reduce(reduce(EMPTY, ASK), { type: 'failed', n: 1, trouble: { kind: 'server' } })
    expect(lastOf(failed).trouble).toEqual({ kind: 'server' })
    const retried = reduce(failed, { type: 'retry' })
    expect(lastOf(retried)).toEqual({ ...lastOf(reduce(EMPTY, ASK)), n: 2 })
    expect(answered(retried).turns).toHaveLength(1)
  })
})

test('links hold ids only', () => {
  expect(contextQuery({ problems: ['social-isolation'], groups: ['single-mothers'] })).toBe('p=social-isolation&g=single-mothers')
  expect(contextQuery({ focus: { kind: 'cases', id: 'soenderborg' } })).toBe('focus=cases/soenderborg')
})

test('the ways on from an answer: its case, its evidence, the second approach, the fathers', () => {
  const kinds = nextSteps(engine.ask({ question: 'isolerede enlige mødre' })).map(step => step.kind)
  expect(kinds.slice(0, 4)).toEqual(['case', 'evidence', 'compare', 'fathers'])
  expect(nextSteps(engine.ask({ question: 'hvordan bager jeg en kage' }))).toEqual([])
})
