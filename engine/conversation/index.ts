// The conversation: pure state. An event comes in, the next state comes out, and with it the request that is to be sent.
// May import: types of the engine. No clock, no chance, no I/O: the widget sends, this decides what.
export { addToContext, strikeFromContext } from './context.ts'
export { contextQuery, KEYS } from './context-query.ts'
export { isFollowUp } from './follow-up.ts'
export { nextSteps } from './next-steps.ts'
export { EMPTY, pendingTurn, reduce } from './reduce.ts'
export type { Conversation, ConversationEvent } from './state.ts'
