// What the workshops need of a storage. One contract, held against SQLite and PostgreSQL by the same tests.
import type { Choice, RoomState, Round, WorkshopPlan } from '../../engine/workshop/index.ts'

/** Times are milliseconds since 1970. Keys are kept as hashes only: who reads the storage cannot run a workshop. */
export type StoredWorkshop = {
  readonly id: string
  readonly code: string
  readonly keyHash: string
  readonly plan: WorkshopPlan
  readonly room: RoomState
  readonly madeAt: number
  readonly expiresAt: number
  readonly hasBegun: boolean
}
export type NewWorkshop = Pick<StoredWorkshop, 'id' | 'code' | 'keyHash' | 'plan' | 'room' | 'madeAt' | 'expiresAt'>

export type StoredPhone = { readonly phone: string; readonly group: string | undefined; readonly joinedAt: number }

/** What one phone chose for one family in one round. `id` names its reason to the trainer and says nothing of the phone. */
export type StoredChoice = {
  readonly id: string
  readonly phone: string
  readonly group: string | undefined
  readonly scenario: number
  readonly round: Round
  readonly count: number
  readonly choice: Choice
  readonly isHidden: boolean
}

export type NewChoice = {
  /** of the room that the phone is in */
  readonly code: string
  readonly phone: string
  readonly id: string
  readonly scenario: number
  readonly round: Round
  /** grows with each change on the phone */
  readonly count: number
  readonly choice: Choice
}

/**
 * What became of a choice, and how the room and the phone stand now, so that nothing is asked again for the answer.
 * `older`: this or a newer choice of the phone is there already, and stays. `unknown`: the phone is in no such room.
 */
export type Chosen =
  | { readonly chosen: 'unknown' }
  | { readonly chosen: 'kept' | 'older' | 'closed'; readonly workshop: StoredWorkshop; readonly mine: StoredMine }

/** What one phone has done with the family in front. */
export type StoredMine = {
  readonly group: string | undefined
  readonly choices: readonly Pick<StoredChoice, 'round' | 'choice'>[]
}

/** `begun`: it was the first phone, and the room's version has grown. */
export type Joined = 'begun' | 'new' | 'back' | 'full' | 'gone'

export type Sought = { readonly id: string } | { readonly code: string } | { readonly code: string; readonly phone: string }

/** What an action makes of a room; `hide` shows or hides one reason in the same transaction. */
export type Change = { readonly room: RoomState; readonly hide?: { readonly id: string; readonly isHidden: boolean } }
export type Changed<Refusal> = { readonly workshop: StoredWorkshop; readonly refused?: Refusal }

/** Workshops that live, before and after their first participant, and the phones in them. */
export type RoomCounts = { readonly waiting: number; readonly begun: number; readonly phones: number }

export type WorkshopStore = {
  /** @returns false when the code is taken */
  readonly make: (workshop: NewWorkshop) => Promise<boolean>
  /** A workshop that has not expired. By code and phone only the one that the phone is in: one look-up, so that nobody learns from how long it took. */
  readonly find: (by: Sought, now: number) => Promise<StoredWorkshop | undefined>
  /** Reads, decides and writes without anybody between; what `decide` refuses is given back with the workshop as it stands. */
  readonly change: <Refusal extends string>(
    id: string,
    now: number,
    decide: (workshop: StoredWorkshop) => Change | Refusal,
  ) => Promise<Changed<Refusal> | undefined>

  readonly join: (id: string, phone: string, group: string | undefined, now: number) => Promise<Joined>
  readonly findPhone: (id: string, phone: string) => Promise<StoredPhone | undefined>
  /** In the order in which they came. */
  readonly listPhones: (id: string) => Promise<readonly StoredPhone[]>
  /** Phones that ever came in, and those heard of since. */
  readonly countPhones: (id: string, since: number) => Promise<{ readonly joined: number; readonly present: number }>
  readonly markSeen: (id: string, phones: readonly string[], now: number) => Promise<void>

  /** Keeps a choice for good before it returns: a crash or a power cut afterwards does not lose it. */
  readonly choose: (choice: NewChoice, now: number) => Promise<Chosen>
  /** In the order in which they first came; of one family when `scenario` is given, of one phone when `phone` is. */
  readonly listChoices: (id: string, of?: { readonly scenario?: number; readonly phone?: string }) => Promise<readonly StoredChoice[]>

  /** How many workshops and phones there are, for the figures of whoever runs the server. */
  readonly countRooms: (now: number) => Promise<RoomCounts>
  readonly versions: (ids: readonly string[], now: number) => Promise<ReadonlyMap<string, number>>
  /** Removes a workshop and leaves nothing of its texts behind. */
  readonly remove: (id: string) => Promise<void>
  /** Removes what has expired, in the same way. @returns how many workshops went */
  readonly purge: (now: number) => Promise<number>
  readonly close: () => Promise<void>
}

const HOUR = 3_600_000
/** How long a workshop waits for its first participant. */
export const WAITS_MS = 60 * 24 * HOUR
/** How long it stays after the last thing that happened in it. */
export const STAYS_MS = 24 * HOUR
/** How many phones fit into a room. */
export const MOST_PHONES = 200
