// What one phone and the trainer see, as JSON text: the room's text that all share, and what is theirs.
import { createHash } from 'node:crypto'
import type { TrainerView } from '../../engine/workshop/index.ts'
import type { StoredChoice, StoredWorkshop, WorkshopStore } from '../storage/store.ts'
import { answeredIn, reasonsOf } from './reveal.ts'
import { mineOf, type RoomText, type RoomTexts, roomEnd } from './room-text.ts'
import { familiesOf, type Scenario } from './scenarios.ts'

/** A view and what tells it from another one. */
export type View = { readonly text: string; readonly tag: string; readonly version: number }

/** Phones that were heard of in this time are there. */
const PRESENT_MS = 60_000

export type Views = {
  readonly phone: (workshop: StoredWorkshop, phone: string, now: number) => Promise<View>
  readonly trainer: (workshop: StoredWorkshop, now: number) => Promise<View>
}

export function createViews(rooms: RoomTexts, known: ReadonlyMap<string, Scenario>, store: WorkshopStore): Views {
  return {
    async phone(workshop, phone, now) {
      const [room, stored, choices] = await Promise.all([
        rooms.read(workshop),
        store.findPhone(workshop.id, phone),
        store.listChoices(workshop.id, { scenario: workshop.room.index, phone }),
      ])
      const mine = phoneEnd(room, stored?.group, choices, now)
      return { text: `{"room":${room.head}${mine.text}`, tag: `${room.version}-${mine.tag}`, version: room.version }
    },

    async trainer(workshop, now) {
      const { id, plan } = workshop
      const [room, phones, choices] = await Promise.all([
        rooms.read(workshop),
        store.countPhones(id, now - PRESENT_MS),
        store.listChoices(id, { scenario: workshop.room.index }),
      ])
      const counts: Omit<TrainerView, 'room' | 'scenarios'> = {
        id,
        present: phones.present,
        joined: phones.joined,
        answered: answeredIn(choices),
        reasons: reasonsOf(choices),
      }
      const scenarios: TrainerView['scenarios'] = familiesOf(plan, known).map(family => family.shown)
      const text = JSON.stringify(counts)
      const rest = `,${text.slice(1, -1)},"scenarios":${JSON.stringify(scenarios)}}`
      return { text: `{"room":${room.head}${roomEnd(room, now)}${rest}`, tag: `${room.version}-${short(text)}`, version: room.version }
    },
  }
}

/**
 * What follows the room's text in a phone's view.
 * @returns a text to be put after `{"room":` and the room
 */
export function phoneEnd(
  room: RoomText,
  group: string | undefined,
  choices: readonly StoredChoice[],
  now: number,
): { readonly text: string; readonly tag: string } {
  const mine = JSON.stringify(mineOf(group, choices))
  return { text: `${roomEnd(room, now)},"mine":${mine}}`, tag: short(mine) }
}

const short = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 10)
