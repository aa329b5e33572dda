// What one phone and the trainer see, as JSON text: the room's text that all share, and what is theirs.
import { createHash } from 'node:crypto'
import type { TrainerView } from '../../engine/workshop/index.ts'
import type { Scenario } from '../../knowledge/schema.ts'
import type { StoredMine, StoredWorkshop, WorkshopStore } from '../storage/store.ts'
import { answeredIn, reasonsOf } from './reveal.ts'
import { mineOf, type RoomText, type RoomTexts, roomEnd } from './room-text.ts'
import { familiesOf } from './scenarios.ts'

/** A view and what tells it from another one. */
export type View = { readonly text: string; readonly tag: string; readonly version: number }

/** Phones that were heard of in this time are there. */
const PRESENT_MS = 60_000

export type Views = {
  readonly phone: (workshop: StoredWorkshop, phone: string, now: number) => Promise<View>
  /** The same when it is known already what the phone has done. */
  readonly phoneWith: (workshop: StoredWorkshop, mine: StoredMine, now: number) => Promise<View>
  readonly trainer: (workshop: StoredWorkshop, now: number) => Promise<View>
}

export function createViews(rooms: RoomTexts, known: ReadonlyMap<string, Scenario>, store: WorkshopStore): Views {
  async function phoneWith(workshop: StoredWorkshop, mine: StoredMine, now: number): Promise<View> {
    const room = await rooms.read(workshop)
    const end = phoneEnd(room, mine, now)
    return { text: `{"room":${room.head}${end.text}`, tag: `${room.version}-${short(room.knowledge + end.mine)}`, version: room.version }
  }

  return {
    phoneWith,
    async phone(workshop, phone, now) {
      const [stored, choices] = await Promise.all([
        store.findPhone(workshop.id, phone),
        store.listChoices(workshop.id, { scenario: workshop.room.index, phone }),
      ])
      return phoneWith(workshop, { group: stored?.group, choices }, now)
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
      return {
        text: `{"room":${room.trainerHead}${roomEnd(room, now)}${rest}`,
        tag: `${room.version}-${short(room.knowledge + text)}`,
        version: room.version,
      }
    },
  }
}

/**
 * What follows the room's text in a phone's view.
 * @returns a text to be put after `{"room":` and the room, and what in it is the phone's own
 */
export function phoneEnd(room: RoomText, { group, choices }: StoredMine, now: number): { readonly text: string; readonly mine: string } {
  const mine = JSON.stringify(mineOf(group, choices))
  return { text: `${roomEnd(room, now)},"mine":${mine}}`, mine }
}

const short = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 10)
