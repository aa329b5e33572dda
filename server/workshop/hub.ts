// What happens in a workshop, here or on another server, reaches those who listen here.
import type { OpenStreams } from '../operation/metrics.ts'
import type { Bus, Signal } from '../storage/bus.ts'
import type { StoredWorkshop, WorkshopStore } from '../storage/store.ts'
import { createListeners } from './listeners.ts'
import { createPresence } from './presence.ts'
import type { RoomTexts } from './room-text.ts'
import { createSender, sendView, versionOf } from './sender.ts'
import type { Stream } from './stream.ts'
import type { Views } from './views.ts'

export type Hub = {
  /** Opens the stream of a phone; nothing is sent at once when it has the newest version already. */
  readonly openPhone: (workshop: StoredWorkshop, phone: string, lastId: string | undefined) => Promise<Stream>
  readonly openTrainer: (workshop: StoredWorkshop, lastId: string | undefined) => Promise<Stream>
  /** Something happened here: those who listen here are sent it, other servers are told. */
  readonly announce: (signal: Signal) => void
  /** A phone was heard of without a stream. */
  readonly saw: (workshop: string, phone: string) => void
  /** From now on the rooms are told this; those who listen are sent it at once, at the step where they are. */
  readonly say: (said: Said) => void
  /** Holds no more texts of any workshop. */
  readonly forgetTexts: () => void
  readonly countStreams: () => OpenStreams
  /** Ends all streams, and tells those who listen to come back. */
  readonly close: () => void
}

/** What is told in the rooms, from one state of the knowledge. */
export type Said = { readonly rooms: RoomTexts; readonly views: Views }

type Parts = { readonly store: WorkshopStore; readonly bus: Bus; readonly first: Said }

/** A comment so often keeps a line open, and tells the page that it is. */
const BEAT_MS = 10_000
/** Who is there is written down with every second beat. */
const BEATS_OF_PRESENCE = 2
/** The trainer's numbers move at most so often. */
const COUNTS_MS = 300

export function createHub({ store, bus, first }: Parts, clock: () => number, report: (error: unknown) => void): Hub {
  const listeners = createListeners()
  const presence = createPresence(store)
  let said = first
  let sender = createSender(store, said.rooms, said.views, clock)
  const pushing = new Map<string, 'once' | 'again'>()
  const counting = new Set<string>()
  // Rooms that have not been sent yet what the newest knowledge says.
  const outdated = new Set<string>()

  async function push(id: string): Promise<void> {
    const room = listeners.get(id)
    if (!room) return
    const workshop = await store.find({ id }, clock())
    if (!workshop) return endRoom(id)
    if (outdated.delete(id)) for (const stream of listeners.streams(id)) stream.lastId = undefined
    await Promise.all([sender.toPhones(workshop, room), sender.toTrainers(workshop, room)])
  }

  // One at a time for each room: what happens meanwhile is in the next one.
  function pushSoon(id: string): void {
    if (pushing.has(id)) {
      pushing.set(id, 'again')
      return
    }
    pushing.set(id, 'once')
    push(id)
      .catch(report)
      .finally(() => {
        const isDone = pushing.get(id) === 'once'
        pushing.delete(id)
        if (!isDone) pushSoon(id)
      })
  }

  async function count(id: string): Promise<void> {
    const room = listeners.get(id)
    const workshop = room && (await store.find({ id }, clock()))
    if (room && workshop) await sender.toTrainers(workshop, room)
  }
  function countSoon(id: string): void {
    if (counting.has(id) || (listeners.get(id)?.trainers.size ?? 0) === 0) return
    counting.add(id)
    setTimeout(() => {
      counting.delete(id)
      count(id).catch(report)
    }, COUNTS_MS).unref()
  }

  function endRoom(id: string): void {
    said.rooms.forget(id)
    outdated.delete(id)
    for (const stream of listeners.streams(id)) stream.end()
  }

  function hear({ workshop, about }: Signal): void {
    if (about === 'room') pushSoon(workshop)
    else if (about === 'counts') countSoon(workshop)
    else endRoom(workshop)
  }

  // What a signal should have told and did not, because it was lost or a clock ran out.
  async function lookAfter(): Promise<void> {
    const ids = listeners.ids()
    const versions = await store.versions(ids, clock())
    for (const id of ids) {
      const version = versions.get(id)
      if (version === undefined) endRoom(id)
      else if (listeners.streams(id).some(stream => versionOf(stream.lastId) < version)) pushSoon(id)
      else countSoon(id)
    }
  }

  let beats = 0
  async function onBeat(): Promise<void> {
    beats += 1
    for (const stream of listeners.streams()) if (!stream.beat(clock())) stream.end()
    for (const id of listeners.ids()) for (const phone of listeners.get(id)?.phones.keys() ?? []) presence.saw(id, phone)
    if (beats % BEATS_OF_PRESENCE === 0) await presence.write(clock())
    await lookAfter()
  }
  const beat = setInterval(() => void onBeat().catch(report), BEAT_MS)
  beat.unref()
  bus.listen(signal => (signal === 'missed' ? void lookAfter().catch(report) : hear(signal)))

  // A stream that could not be begun is not left behind.
  async function begin(stream: Stream, first: () => Promise<void>): Promise<Stream> {
    try {
      await first()
      return stream
    } catch (error) {
      stream.end()
      throw error
    }
  }

  return {
    openPhone(workshop, phone, lastId) {
      presence.saw(workshop.id, phone)
      const stream = listeners.openPhone(workshop.id, phone, lastId)
      return begin(stream, async () => {
        const view = await said.views.phone(workshop, phone, clock())
        if (view.version > versionOf(stream.lastId)) sendView(stream, view, String(view.version))
      })
    },
    openTrainer(workshop, lastId) {
      const stream = listeners.openTrainer(workshop.id, lastId)
      return begin(stream, async () => {
        const room = listeners.get(workshop.id)
        if (room) await sender.toTrainers(workshop, room)
      })
    },
    announce(signal) {
      hear(signal)
      bus.publish(signal)
    },
    saw: presence.saw,
    say(next) {
      said = next
      sender = createSender(store, said.rooms, said.views, clock)
      for (const id of listeners.ids()) {
        outdated.add(id)
        pushSoon(id)
      }
    },
    forgetTexts: () => said.rooms.forget(),
    countStreams() {
      const rooms = listeners.ids().flatMap(id => listeners.get(id) ?? [])
      const phones = rooms.flatMap(room => [...room.phones.values()])
      return { phones: sum(phones.map(streams => streams.size)), trainers: sum(rooms.map(room => room.trainers.size)) }
    },
    close() {
      clearInterval(beat)
      for (const stream of listeners.streams()) stream.leave()
    },
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
