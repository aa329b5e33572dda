// Sends what is new to those who listen. What all phones of a room share is made once and shared as bytes.
import type { StoredChoice, StoredWorkshop, WorkshopStore } from '../storage/store.ts'
import type { Room } from './listeners.ts'
import type { RoomTexts } from './room-text.ts'
import type { Stream } from './stream.ts'
import { phoneEnd, type View, type Views } from './views.ts'

export type Sender = {
  readonly toPhones: (workshop: StoredWorkshop, room: Room) => Promise<void>
  readonly toTrainers: (workshop: StoredWorkshop, room: Room) => Promise<void>
}

export function createSender(store: WorkshopStore, rooms: RoomTexts, views: Views, clock: () => number): Sender {
  return {
    async toPhones(workshop, { phones }) {
      if (phones.size === 0) return
      const { id, room } = workshop
      const [text, stored, choices] = await Promise.all([
        rooms.read(workshop),
        store.listPhones(id),
        store.listChoices(id, { scenario: room.index }),
      ])
      const groups = new Map(stored.map(({ phone, group }) => [phone, group]))
      const chosen = byPhone(choices)
      const now = clock()
      const version = String(text.version)
      const head = Buffer.from(`event: view\nid: ${version}\n`)
      for (const [phone, streams] of phones) {
        const end = Buffer.from(`${phoneEnd(text, { group: groups.get(phone), choices: chosen.get(phone) ?? [] }, now).text}\n\n`)
        for (const stream of streams) {
          if (text.version <= versionOf(stream.lastId)) continue
          stream.send([head, text.bytes, end])
          stream.lastId = version
        }
      }
    },

    async toTrainers(workshop, { trainers }) {
      if (trainers.size === 0) return
      const view = await views.trainer(workshop, clock())
      for (const stream of trainers)
        if (stream.lastId !== view.tag && view.version >= versionOf(stream.lastId)) sendView(stream, view, view.tag)
    },
  }
}

/** Sends one view to one stream. */
export function sendView(stream: Stream, view: View, id: string): void {
  stream.lastId = id
  stream.send([Buffer.from(`event: view\nid: ${id}\ndata: ${view.text}\n\n`)])
}

/** The version in the id of an event; 0 when it has none. @example versionOf('12-x7Gh') // 12 */
export const versionOf = (id: string | undefined): number => Number(/^\d{1,15}(?=-|$)/.exec(id ?? '')?.[0] ?? 0)

function byPhone(choices: readonly StoredChoice[]): Map<string, StoredChoice[]> {
  const groups = new Map<string, StoredChoice[]>()
  for (const choice of choices) {
    const group = groups.get(choice.phone)
    if (group) group.push(choice)
    else groups.set(choice.phone, [choice])
  }
  return groups
}
