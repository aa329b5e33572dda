// Who listens on this server, and what is sent to them when something happens here or on another server.
import type { Bus, Signal } from '../storage/bus.ts'
import type { StoredChoice, StoredWorkshop, WorkshopStore } from '../storage/store.ts'
import type { RoomTexts } from './room-text.ts'
import { openStream, type Stream } from './stream.ts'
import { phoneEnd, type Views } from './views.ts'

export type Hub = {
  /** Opens the stream of a phone; nothing is sent at once when it has the newest version already. */
  readonly openPhone: (workshop: StoredWorkshop, phone: string, lastId: string | undefined) => Promise<Stream>
  readonly openTrainer: (workshop: StoredWorkshop, lastId: string | undefined) => Promise<Stream>
  /** Something happened here: those who listen here are sent it, other servers are told. */
  readonly announce: (signal: Signal) => void
  /** A phone was heard of without a stream. */
  readonly saw: (workshop: string, phone: string) => void
  /** Ends all streams; phones come back by themselves. */
  readonly close: () => void
}

type Room = {
  readonly phones: Map<string, Set<Stream>>
  readonly trainers: Set<Stream>
  counting?: NodeJS.Timeout
  pushing?: Promise<void>
  again?: boolean
}

/** A comment so often keeps a line open, and tells the page that it is. */
export const BEAT_MS = 10_000
/** The trainer's numbers move at most so often. */
const COUNTS_MS = 300
const MOST_STREAMS_OF_A_PHONE = 3
const MOST_STREAMS_OF_A_TRAINER = 8

export function createHub(
  { store, bus, rooms, views }: { store: WorkshopStore; bus: Bus; rooms: RoomTexts; views: Views },
  clock: () => number,
  report: (error: unknown) => void,
): Hub {
  const live = new Map<string, Room>()
  const heardOf = new Map<string, Set<string>>()

  const roomOf = (id: string): Room => {
    const room = live.get(id) ?? { phones: new Map(), trainers: new Set() }
    live.set(id, room)
    return room
  }
  const leave = (id: string): void => {
    const room = live.get(id)
    if (room && room.phones.size + room.trainers.size === 0) {
      clearTimeout(room.counting)
      live.delete(id)
    }
  }
  const streamsOf = (room: Room): Stream[] => [...[...room.phones.values()].flatMap(streams => [...streams]), ...room.trainers]

  function admit(streams: Set<Stream>, most: number, lastId: string | undefined, gone: () => void): Stream {
    for (const oldest of streams) if (streams.size >= most) oldest.end()
    const stream = openStream(lastId, () => {
      streams.delete(stream)
      gone()
    })
    streams.add(stream)
    return stream
  }

  async function push(id: string): Promise<void> {
    const room = live.get(id)
    if (!room) return
    const workshop = await store.find({ id }, clock())
    if (!workshop) return endRoom(id)
    await Promise.all([sendPhones(workshop, room), sendTrainers(workshop, room)])
  }

  async function sendPhones(workshop: StoredWorkshop, room: Room): Promise<void> {
    if (room.phones.size === 0) return
    const { id } = workshop
    const [text, stored, choices] = await Promise.all([
      rooms.read(workshop),
      store.listPhones(id),
      store.listChoices(id, { scenario: workshop.room.index }),
    ])
    const groups = new Map(stored.map(({ phone, group }) => [phone, group]))
    const ofPhone = groupByPhone(choices)
    const now = clock()
    const version = String(text.version)
    const head = Buffer.from(`event: view\nid: ${version}\n`)
    for (const [phone, streams] of room.phones) {
      const end = Buffer.from(`${phoneEnd(text, groups.get(phone), ofPhone.get(phone) ?? [], now).text}\n\n`)
      for (const stream of streams) {
        if (!isNewer(version, stream.lastId)) continue
        stream.send([head, text.bytes, end])
        stream.lastId = version
      }
    }
  }

  async function sendTrainers(workshop: StoredWorkshop, room: Room): Promise<void> {
    if (room.trainers.size === 0) return
    const view = await views.trainer(workshop, clock())
    for (const stream of room.trainers) {
      if (stream.lastId === view.tag || versionOf(stream.lastId) > view.version) continue
      stream.send([Buffer.from(`event: view\nid: ${view.tag}\ndata: ${view.text}\n\n`)])
      stream.lastId = view.tag
    }
  }

  // One at a time for each room: what happens meanwhile is in the next one.
  function pushSoon(id: string): void {
    const room = live.get(id)
    if (!room) return
    if (room.pushing) {
      room.again = true
      return
    }
    room.pushing = push(id)
      .catch(report)
      .finally(() => {
        delete room.pushing
        const { again } = room
        room.again = false
        if (again) pushSoon(id)
      })
  }

  function countSoon(id: string): void {
    const room = live.get(id)
    if (!room || room.counting || room.trainers.size === 0) return
    room.counting = setTimeout(() => {
      delete room.counting
      store
        .find({ id }, clock())
        .then(workshop => workshop && sendTrainers(workshop, room))
        .catch(report)
    }, COUNTS_MS)
  }

  function endRoom(id: string): void {
    rooms.forget(id)
    const room = live.get(id)
    if (room) for (const stream of streamsOf(room)) stream.end()
  }

  function hear({ workshop, about }: Signal): void {
    if (about === 'room') pushSoon(workshop)
    else if (about === 'counts') countSoon(workshop)
    else endRoom(workshop)
  }

  // What a signal should have told and did not, because it was lost or a clock ran out.
  async function lookAfter(): Promise<void> {
    const ids = [...live.keys()]
    const versions = await store.versions(ids, clock())
    for (const id of ids) {
      const version = versions.get(id)
      const room = live.get(id)
      if (version === undefined) endRoom(id)
      else if (room && streamsOf(room).some(stream => versionOf(stream.lastId) < version)) pushSoon(id)
      else countSoon(id)
    }
  }

  async function markSeen(): Promise<void> {
    for (const [id, room] of live) for (const phone of room.phones.keys()) saw(id, phone)
    const seen = [...heardOf]
    heardOf.clear()
    for (const [id, phones] of seen) await store.markSeen(id, [...phones], clock())
  }
  function saw(id: string, phone: string): void {
    const phones = heardOf.get(id) ?? new Set()
    heardOf.set(id, phones.add(phone))
  }

  let beats = 0
  const beat = setInterval(() => {
    beats += 1
    for (const room of live.values()) for (const stream of streamsOf(room)) if (!stream.beat(clock())) stream.end()
    lookAfter()
      .then(() => (beats % 2 === 0 ? markSeen() : undefined))
      .catch(report)
  }, BEAT_MS)
  beat.unref()
  bus.listen(signal => (signal === 'missed' ? lookAfter().catch(report) : hear(signal)))

  return {
    async openPhone(workshop, phone, lastId) {
      const { id } = workshop
      const room = roomOf(id)
      const streams = room.phones.get(phone) ?? new Set<Stream>()
      room.phones.set(phone, streams)
      const stream = admit(streams, MOST_STREAMS_OF_A_PHONE, lastId, () => {
        if (streams.size === 0) room.phones.delete(phone)
        leave(id)
      })
      saw(id, phone)
      const view = await views.phone(workshop, phone, clock())
      if (isNewer(String(view.version), stream.lastId)) {
        stream.lastId = String(view.version)
        stream.send([Buffer.from(`event: view\nid: ${view.version}\ndata: ${view.text}\n\n`)])
      }
      return stream
    },
    async openTrainer(workshop, lastId) {
      const { id } = workshop
      const room = roomOf(id)
      const stream = admit(room.trainers, MOST_STREAMS_OF_A_TRAINER, lastId, () => leave(id))
      await sendTrainers(workshop, room)
      return stream
    },
    announce(signal) {
      hear(signal)
      bus.publish(signal)
    },
    saw,
    close() {
      clearInterval(beat)
      for (const room of live.values()) for (const stream of streamsOf(room)) stream.end()
    },
  }
}

/** @example versionOf('12-x7Gh') // 12 */
const versionOf = (id: string | undefined): number => Number(/^\d+/.exec(id ?? '')?.[0] ?? 0)
const isNewer = (version: string, than: string | undefined): boolean => Number(version) > versionOf(than)

function groupByPhone(choices: readonly StoredChoice[]): Map<string, StoredChoice[]> {
  const groups = new Map<string, StoredChoice[]>()
  for (const choice of choices) groups.set(choice.phone, [...(groups.get(choice.phone) ?? []), choice])
  return groups
}
