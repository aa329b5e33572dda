// What a workshop is, as trainer's screen, phone and server speak of it. Types only; the rules are in the files beside.
import type { Answer, Lang } from '../answer.ts'

/** Where a room stands with the family in front of it. The trainer moves it on; nothing moves by itself. */
export type Step =
  | 'lobby' // people come in; the code is on the screen
  | 'read' // the family is read
  | 'round-1' // everyone chooses alone
  | 'discuss' // groups talk
  | 'round-2' // everyone chooses again
  | 'reveal' // what the guide says, what the room chose
  | 'end' // the last family is done: hand-outs, self-study

/** Choosing comes twice: alone (1) and after the talk (2). */
export type Round = 1 | 2

/** A family of one workshop: from `knowledge/scenarios` (its id) or written by the trainer for this workshop alone (`own-1`, `own-2`...). */
export type WorkshopScenario = {
  readonly id: string
  readonly title: string
  /** the story, paragraphs apart; plain text */
  readonly story: string
  readonly goal: string
  readonly prompts: readonly string[]
  readonly minutes: number
  readonly isOwn: boolean
}

/** What one phone chose in one round. Ids of the catalogue only, and at most one line of reasoning, masked before it is kept. */
export type Choice = {
  readonly problems: readonly string[]
  readonly approaches: readonly string[]
  /** at most 200 UTF-16 units; personal data is masked before it is kept */
  readonly reason: string
}

/** What a phone or the screen offers to choose from, in the language of the workshop. */
export type Options = { readonly problems: readonly Option[]; readonly approaches: readonly Option[] }
export type Option = { readonly id: string; readonly label: string }

/** How often each id was chosen in one round. `of` is the number of phones that chose anything in that round. */
export type Tally = {
  readonly of: number
  readonly problems: Readonly<Record<string, number>>
  readonly approaches: Readonly<Record<string, number>>
}

/** How views moved from round 1 to round 2, among phones that chose in both: kept, added and left, by id. */
export type Movement = {
  readonly of: number
  readonly changed: number
  readonly problems: Readonly<Record<string, Moved>>
  readonly approaches: Readonly<Record<string, Moved>>
}
export type Moved = { readonly kept: number; readonly added: number; readonly left: number }

/** Shown when the trainer reveals: the room's choices beside the guide's answer, which the engine gives and nobody types in. */
export type Reveal = {
  readonly rounds: readonly [Tally, Tally]
  readonly movement: Movement
  /** whole on the trainer's screen; phones are given it in short (`answerInShort`) */
  readonly answer: Answer
  /** common misjudgements with why, and the trap of the scenario; absent in own scenarios */
  readonly misjudgements: readonly { readonly text: string; readonly why: string; readonly cites: readonly string[] }[]
  readonly trap?: string
  /** lines of reasoning, without names, in the order in which they came; only those that the trainer has not hidden */
  readonly reasons: readonly Reason[]
}
export type Reason = {
  readonly id: string
  readonly round: Round
  readonly text: string
  readonly group?: string
  readonly isHidden: boolean
}

/** What every phone may see. Sent whole whenever something changes: whoever was away needs nothing but the newest one. */
export type RoomView = {
  /** grows by one with each change; the id of the event */
  readonly version: number
  /** nine digits, spoken in threes */
  readonly code: string
  readonly lang: Lang
  readonly title: string
  readonly isRehearsal: boolean
  readonly step: Step
  /** choices are taken now */
  readonly isOpen: boolean
  readonly index: number
  readonly count: number
  readonly scenario?: WorkshopScenario
  /** when the timer runs out, and what time it is on the server: milliseconds since 1970 */
  readonly timer?: { readonly endsAt: number; readonly now: number }
  readonly usesGroups: boolean
  readonly options: Options
  readonly reveal?: Reveal
  /** when the workshop and all that was written in it disappears, unless somebody uses it: milliseconds since 1970 */
  readonly disappearsAt: number
  /** at the end: the families that everybody can go through again alone, by id; a trainer's own are kept nowhere */
  readonly study?: readonly string[]
}

/** What the phone itself has done, beside the room. */
export type PhoneView = {
  readonly room: RoomView
  readonly mine: { readonly group?: string; readonly choices: Readonly<Partial<Record<Round, Choice>>> }
}

/** What the trainer sees: the room, and how many are in and have chosen. */
export type TrainerView = {
  readonly room: RoomView
  readonly id: string
  /** phones that were heard of in the last minute, and that ever came in */
  readonly present: number
  readonly joined: number
  /** phones that chose in each round of the family in front */
  readonly answered: readonly [number, number]
  readonly reasons: readonly Reason[]
  readonly scenarios: readonly WorkshopScenario[]
}

/** What a trainer can do. Each carries the version that the trainer saw; an older one is refused and the newest view comes back. */
export type TrainerAction =
  | { readonly do: 'go'; readonly step: Step; readonly index?: number }
  | { readonly do: 'open' }
  | { readonly do: 'close' }
  | { readonly do: 'timer'; readonly seconds: number | null }
  | { readonly do: 'hide-reason'; readonly id: string; readonly isHidden: boolean }

/** The start of a workshop, also the file that a trainer saves, copies and loads again. Holds nothing of what participants wrote. */
export type WorkshopPlan = {
  readonly tilgang: 'workshop-plan'
  readonly version: 1
  readonly title: string
  readonly lang: Lang
  readonly usesGroups: boolean
  readonly isRehearsal: boolean
  readonly scenarios: readonly PlannedScenario[]
}
export type PlannedScenario =
  | { readonly id: string }
  | {
      readonly own: {
        readonly title: string
        readonly story: string
        readonly goal: string
        readonly prompts: readonly string[]
        readonly minutes: number
        /** what a worker would ask the guide about this family: 1-1,000 UTF-16 units */
        readonly question: string
      }
    }

/** What a trainer keeps to come back: given once when the workshop is made, and as a file. Whoever holds it runs the workshop. */
export type TrainerKey = {
  readonly tilgang: 'workshop-key'
  readonly id: string
  readonly code: string
  readonly key: string
  readonly title: string
}
