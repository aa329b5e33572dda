import type { Answer, AskRequest, Context, Lang } from '../answer.ts'

/** What the user did to get a turn; decides what stands over the answer. */
export type Move =
  /** own words, as they were sent (personal data already masked) */
  | { readonly kind: 'question'; readonly text: string }
  /** a starting point, or chips that were picked */
  | { readonly kind: 'pick'; readonly label: string }
  /** an option of a clarifying question */
  | { readonly kind: 'choice'; readonly question: string; readonly label: string }
  /** a closer look at one thing */
  | { readonly kind: 'focus'; readonly place: { readonly kind: string; readonly id: string }; readonly label: string }

export type TroubleKind = 'offline' | 'unreachable' | 'slow' | 'server' | 'too-long' | 'too-many' | 'refused' | 'broken'

/** Why there is no answer. `wait` is how many seconds the server asks to wait. */
export type Trouble = { readonly kind: TroubleKind; readonly wait?: number }

/** One request and what came of it. */
export type Turn = {
  /** the number of the request: an answer with another number is late and is dropped */
  readonly n: number
  readonly move: Move
  readonly request: AskRequest
  /** the part of the context that earlier turns brought: stays when the question is edited */
  readonly carried: Context
  readonly status: 'waiting' | 'answered' | 'failed'
  /** while a changed turn waits: what stood there before */
  readonly answer?: Answer
  readonly trouble?: Trouble
}

export type Conversation = {
  readonly turns: readonly Turn[]
  /** what stood before each change, for the way back */
  readonly past: readonly (readonly Turn[])[]
  /** the number of the next request */
  readonly next: number
}

type Addable = 'problems' | 'groups' | 'topics'

export type ConversationEvent =
  /** `follows`: whether the words go on from the last answer, see `isFollowUp` */
  | { readonly type: 'ask'; readonly text: string; readonly follows?: boolean; readonly lang?: Lang }
  | { readonly type: 'edit'; readonly text: string }
  | { readonly type: 'pick'; readonly label: string; readonly context: Context; readonly lang: Lang }
  | { readonly type: 'strike'; readonly id: string }
  | { readonly type: 'add'; readonly places: readonly { readonly kind: Addable; readonly id: string }[] }
  | { readonly type: 'choose'; readonly question: string; readonly label: string; readonly context: Context }
  | { readonly type: 'focus'; readonly place: { readonly kind: string; readonly id: string }; readonly label: string }
  | { readonly type: 'language'; readonly lang: Lang }
  | { readonly type: 'retry' }
  | { readonly type: 'back' }
  | { readonly type: 'cancel' }
  | { readonly type: 'restart' }
  | { readonly type: 'answered'; readonly n: number; readonly answer: Answer }
  | { readonly type: 'failed'; readonly n: number; readonly trouble: Trouble }
