import type { Answer, Lang } from '../../engine/answer.ts'
import type { NextStep } from '../../engine/conversation/next-steps.ts'
import type { Conversation, ConversationEvent } from '../../engine/conversation/state.ts'
import type { PersonalData } from '../../engine/privacy/find.ts'
import type { Settings } from '../element/attributes.ts'
import type { Guide } from '../guide/guide.ts'

/** What is said to a judgement: thanks, or what can be pointed at. */
export type Reply = { readonly text: string; readonly options: readonly { readonly judgement: string; readonly label: string }[] }

/** Everything that a screen shows, apart from what the browser remembers itself. */
export type Desk = {
  readonly lang: Lang
  readonly conversation: Conversation
  readonly settings: Settings
  /** a question that was not sent, because there seems to be personal data in it */
  readonly held?: { readonly text: string; readonly found: readonly PersonalData[] }
  /** why nothing was sent: no words, so many characters too many, or what it takes to hold a question could not be fetched */
  readonly fault?: number | 'no rest'
  readonly editing?: boolean
  readonly comparing?: Extract<NextStep, { kind: 'compare' }>
  /** what was said to the user's judgement of a turn */
  readonly judged: Readonly<Record<number, Reply>>
  /** wide enough for more to stand unfolded */
  readonly roomy: boolean
  readonly act: DeskActs
}

/** What a user can do, apart from the answer's own parts. */
export type DeskActs = {
  readonly send: (event: ConversationEvent) => void
  /** takes what stands in the field; holds it when there seems to be personal data in it */
  readonly submit: (text: string) => void
  readonly sendMasked: () => void
  readonly editHeld: () => void
  readonly edit: () => void
  /** moves the focus to the head of the newest turn */
  readonly goToAnswer: () => void
  readonly switchLanguage: () => void
  readonly close: () => void
  readonly compare: (pair?: Desk['comparing']) => void
  /** shows what is said to a judgement; the page is told of a first one */
  readonly judge: (answer: Answer, n: number, reply: Reply, judgement?: string) => void
  readonly cite: (cite: string) => boolean
  readonly follow: (kind: string, id: string, href: string) => void
  readonly pageOf: (kind: string, id: string) => string | undefined
  readonly permalink: () => string
  readonly say: (text: string) => void
  readonly guide: () => Guide
}
