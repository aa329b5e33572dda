import type { AskRequest, Context, Lang } from '../answer.ts'
import { addToContext, settledContext, strikeFromContext, trim } from './context.ts'
import type { Conversation, ConversationEvent, Move, Turn } from './state.ts'

/** A conversation that has not begun. */
export const EMPTY: Conversation = { turns: [], past: [], next: 1 }

const MOST_PAST = 30

/** The turn whose request is to be sent, or is under way. */
export const pendingTurn = ({ turns }: Conversation): Turn | undefined => turns.findLast(turn => turn.status === 'waiting')

/**
 * State and event -> next state. An event that does not fit (nothing to go back to, a late answer) changes nothing.
 * @example reduce(EMPTY, { type: 'ask', text: 'isolerede enlige mødre' }).turns[0].request // { question: 'isolerede enlige mødre' }
 */
export function reduce(state: Conversation, event: ConversationEvent): Conversation {
  const last = state.turns.at(-1)
  switch (event.type) {
    case 'ask':
      return append(state, { kind: 'question', text: event.text }, event.follows ? settledOf(settledTurns(state).at(-1)) : {}, {
        question: event.text,
        ...(event.lang ? { lang: event.lang } : {}),
      })
    case 'pick':
      return append(state, { kind: 'pick', label: event.label }, event.context, { lang: event.lang })
    case 'choose':
      return append(state, { kind: 'choice', question: event.question, label: event.label }, event.context, again(last))
    case 'focus':
      return append(
        state,
        { kind: 'focus', place: event.place, label: event.label },
        { ...settledOf(last), focus: event.place },
        langOf(last),
      )
    case 'edit':
      return last ? revise(state, last, { ...last.request, question: event.text }, { kind: 'question', text: event.text }) : state
    case 'strike':
      return last ? revise(state, last, withContext(last.request, strikeFromContext(last.request.context ?? {}, event.id))) : state
    case 'add': {
      if (!last || event.places.length === 0) return state
      const context = event.places.reduce<Context>((sum, { kind, id }) => addToContext(sum, kind, id), last.request.context ?? {})
      return revise(state, last, withContext(last.request, context))
    }
    case 'language':
      return last ? revise(state, last, { ...last.request, lang: event.lang }) : state
    case 'retry':
      return last?.status === 'failed' ? replaceLast(state, waiting(last, state.next), state.next + 1) : state
    case 'cancel':
    case 'back':
      return goBack(state, event.type)
    case 'restart':
      return { ...EMPTY, next: state.next }
    case 'answered':
      return settle(state, event.n, turn => ({ ...turn, status: 'answered', answer: event.answer }))
    case 'failed':
      return settle(state, event.n, turn => ({ ...turn, status: 'failed', trouble: event.trouble }))
  }
}

const settledOf = (turn: Turn | undefined): Context => (turn ? settledContext(turn) : {})

const langOf = (turn: Turn | undefined): { lang?: Lang } => (turn?.answer ? { lang: turn.answer.lang } : {})

// A choice asks the same words again, in the language of the answer that it was made in.
const again = (turn: Turn | undefined): AskRequest => ({
  ...(turn?.request.question === undefined ? {} : { question: turn.request.question }),
  ...langOf(turn),
})

const withContext = ({ context: _, ...request }: AskRequest, context: Context): AskRequest =>
  Object.keys(trim(context)).length > 0 ? { ...request, context: trim(context) } : request

function append(state: Conversation, move: Move, carried: Context, request: AskRequest): Conversation {
  const turn: Turn = { n: state.next, move, carried, request: withContext(request, carried), status: 'waiting' }
  return remember(state, [...settledTurns(state), turn])
}

// The same turn asked in another way: its old answer stays in sight until the new one is there.
function revise(state: Conversation, last: Turn, request: AskRequest, move: Move = last.move): Conversation {
  const turn: Turn = { ...waiting(last, state.next), move, request }
  return remember(state, [...state.turns.slice(0, -1), turn])
}

// What is still waiting is given up when something newer is asked: it never stands in the way back either.
function remember(state: Conversation, turns: readonly Turn[]): Conversation {
  const isSettled = pendingTurn(state) === undefined
  const past = isSettled ? [...state.past, state.turns].slice(-MOST_PAST) : state.past
  return { turns, past, next: state.next + 1 }
}

const settledTurns = ({ turns }: Conversation): readonly Turn[] => turns.filter(turn => turn.status === 'answered')

const waiting = ({ trouble: _, ...turn }: Turn, n: number): Turn => ({ ...turn, n, status: 'waiting' })

const replaceLast = (state: Conversation, turn: Turn, next: number): Conversation => ({
  ...state,
  turns: [...state.turns.slice(0, -1), turn],
  next,
})

function goBack(state: Conversation, type: 'back' | 'cancel'): Conversation {
  const before = state.past.at(-1)
  if (!before || (type === 'cancel' && !pendingTurn(state))) return state
  return { ...state, turns: before, past: state.past.slice(0, -1) }
}

function settle(state: Conversation, n: number, change: (turn: Turn) => Turn): Conversation {
  const last = state.turns.at(-1)
  return last?.n === n && last.status === 'waiting' ? replaceLast(state, change(last), state.next) : state
}
