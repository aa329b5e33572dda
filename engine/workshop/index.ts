// Workshops without a server: where a room stands and how it moves, what the choices add up to, whether a plan can be held.
// Pure, as all of the engine; screens, phones and the server use the same rules.
export * from './limits.ts'
export { movement } from './movement.ts'
export { ownFaults, planFaults } from './plan.ts'
export { act, EMPTY_ROOM, nextSteps, type Refusal, type RoomState, roundOf } from './room.ts'
export { answerInShort } from './short-answer.ts'
export { choseAnything, tally } from './tally.ts'
export type * from './workshop.ts'
