// The streams that are open on this server, by workshop.
import { openStream, type Stream } from './stream.ts'

export type Room = { readonly phones: Map<string, Set<Stream>>; readonly trainers: Set<Stream> }

export type Listeners = {
  readonly get: (id: string) => Room | undefined
  readonly ids: () => readonly string[]
  readonly streams: (id?: string) => readonly Stream[]
  readonly openPhone: (id: string, phone: string, lastId: string | undefined) => Stream
  readonly openTrainer: (id: string, lastId: string | undefined) => Stream
}

/** A phone or a trainer that opens one stream more lets its oldest go: it was left behind by a page that is no longer there. */
const MOST_OF_A_PHONE = 3
const MOST_OF_A_TRAINER = 8

export function createListeners(): Listeners {
  const rooms = new Map<string, Room>()

  const enter = (id: string): Room => {
    const room = rooms.get(id) ?? { phones: new Map(), trainers: new Set() }
    rooms.set(id, room)
    return room
  }
  const leave = (id: string): void => {
    const room = rooms.get(id)
    if (room && room.phones.size + room.trainers.size === 0) rooms.delete(id)
  }
  const admit = (streams: Set<Stream>, most: number, lastId: string | undefined, gone: () => void): Stream => {
    for (const oldest of [...streams].slice(0, streams.size - most + 1)) oldest.end()
    const stream = openStream(lastId, () => {
      streams.delete(stream)
      gone()
    })
    streams.add(stream)
    return stream
  }
  const inRoom = ({ phones, trainers }: Room): Stream[] => [...[...phones.values()].flatMap(streams => [...streams]), ...trainers]

  return {
    get: id => rooms.get(id),
    ids: () => [...rooms.keys()],
    streams(id) {
      if (id === undefined) return [...rooms.values()].flatMap(inRoom)
      const room = rooms.get(id)
      return room ? inRoom(room) : []
    },
    openPhone(id, phone, lastId) {
      const { phones } = enter(id)
      const streams = phones.get(phone) ?? new Set<Stream>()
      const stream = admit(streams, MOST_OF_A_PHONE, lastId, () => {
        if (streams.size === 0 && phones.get(phone) === streams) phones.delete(phone)
        leave(id)
      })
      phones.set(phone, streams)
      return stream
    },
    openTrainer: (id, lastId) => admit(enter(id).trainers, MOST_OF_A_TRAINER, lastId, () => leave(id)),
  }
}
