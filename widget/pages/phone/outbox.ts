// What a phone has chosen and whether the room has it. Pure: every change gives a new outbox, which is kept in the browser.
import type { Choice, Round } from '../../../engine/workshop/workshop.ts'

/** Which family, which round. */
export type Spot = `${number}/${Round}`

/** `edited`: changed since it was sent off; `waiting`: sent off, not yet with the room; `refused`: the round was closed before it came. */
export type Standing = 'none' | 'edited' | 'waiting' | 'sent' | 'refused'

type Entry = {
  /** what stands on the screen */
  readonly draft: Choice
  /** what was sent off last, and its number */
  readonly posted?: Choice
  readonly count: number
  /** the newest number that the room has */
  readonly arrived: number
  readonly isRefused?: boolean
}

export type Outbox = Readonly<Partial<Record<Spot, Entry>>>

export const NO_CHOICE: Choice = { problems: [], approaches: [], reason: '' }

export const spotOf = (index: number, round: Round): Spot => `${index}/${round}`

/** What stands on the screen; in the second round, what was chosen in the first. */
export const draftOf = (outbox: Outbox, index: number, round: Round): Choice => {
  const own = outbox[spotOf(index, round)]
  if (own) return own.draft
  const before = round === 2 ? (outbox[spotOf(index, 1)]?.posted ?? NO_CHOICE) : NO_CHOICE
  return { ...before, reason: '' }
}

/** The user changed something. */
export function edit(outbox: Outbox, spot: Spot, draft: Choice): Outbox {
  const entry = outbox[spot]
  return { ...outbox, [spot]: { count: 0, arrived: 0, ...entry, draft } }
}

/**
 * The user sends it off. Sending the same again changes nothing.
 * @param least a number that the room has surely passed by: for a phone that has lost count
 */
export function post(outbox: Outbox, spot: Spot, least = 0): Outbox {
  const entry = outbox[spot]
  if (!entry || (entry.posted && isSame(entry.posted, entry.draft) && !entry.isRefused)) return outbox
  return { ...outbox, [spot]: { draft: entry.draft, posted: entry.draft, count: Math.max(entry.count, least) + 1, arrived: entry.arrived } }
}

/** The room has it. */
export function arrived(outbox: Outbox, spot: Spot, count: number): Outbox {
  const entry = outbox[spot]
  return entry ? { ...outbox, [spot]: { ...entry, arrived: Math.max(entry.arrived, count) } } : outbox
}

/** The round was closed before it came. */
export function refused(outbox: Outbox, spot: Spot): Outbox {
  const entry = outbox[spot]
  return entry ? { ...outbox, [spot]: { ...entry, isRefused: true } } : outbox
}

export function standing(outbox: Outbox, spot: Spot): Standing {
  const entry = outbox[spot]
  if (!entry) return 'none'
  if (!entry.posted || !isSame(entry.posted, entry.draft)) return 'edited'
  if (entry.isRefused) return 'refused'
  return entry.arrived >= entry.count ? 'sent' : 'waiting'
}

/** What still has to be sent, in the order of families and rounds. */
export function unsent(
  outbox: Outbox,
): { readonly index: number; readonly round: Round; readonly count: number; readonly choice: Choice }[] {
  return (Object.entries(outbox) as [Spot, Entry][])
    .flatMap(([spot, { posted, count, arrived, isRefused }]) => {
      const [index = 0, round = 1] = spot.split('/').map(Number)
      return posted && count > arrived && !isRefused ? [{ index, round: (round === 2 ? 2 : 1) as Round, count, choice: posted }] : []
    })
    .sort((a, b) => a.index - b.index || a.round - b.round)
}

export const isEmpty = ({ problems, approaches, reason }: Choice): boolean =>
  problems.length + approaches.length === 0 && reason.trim() === ''

const isSame = (a: Choice, b: Choice): boolean =>
  a.reason === b.reason && a.problems.join() === b.problems.join() && a.approaches.join() === b.approaches.join()
