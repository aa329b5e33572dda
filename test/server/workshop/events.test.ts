// Events to phones and to the trainer: whole, resumed where they stopped, throttled, ended when the room is.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PhoneView, TrainerView } from '../../../engine/workshop/index.ts'
import { openSqlite } from '../../../server/storage/sqlite.ts'
import { createWorkshopStore } from '../../../server/storage/workshop-store.ts'
import { openStream } from '../../../server/workshop/stream.ts'
import { type Event, openRoom, openSite, phoneOf, readEvents, type Site } from './rooms.ts'

const phoneView = (event: Event | undefined): PhoneView => JSON.parse(event?.data ?? 'null') as PhoneView
const trainerView = (event: Event | undefined): TrainerView => JSON.parse(event?.data ?? 'null') as TrainerView

describe('events', () => {
  let site: Site
  beforeEach(async () => {
    site = openSite(createWorkshopStore(await openSqlite(':memory:')))
  })
  afterEach(async () => {
    expect(site.bugs).toEqual([])
    site.workshops.close()
    await site.workshops.store.close()
  })

  test('tell a phone the room as it is, and then each change, whole', async () => {
    const trainer = await openRoom(site)
    const phone = phoneOf(site.app, trainer.key.code, 1)
    await phone.enter('Blå')
    const response = await phone.events()
    expect(response.headers.get('Content-Type')).toBe('text/event-stream; charset=utf-8')
    expect(response.headers.get('X-Accel-Buffering')).toBe('no')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    const events = readEvents(response)
    expect(await events.next()).toMatchObject({ id: '2' })
    await trainer.do({ do: 'go', step: 'read' })
    const read = await events.next()
    expect(read?.id).toBe('3')
    expect(phoneView(read)).toEqual((await phone.view()).body)
    await trainer.do({ do: 'go', step: 'round-1' })
    await phone.choose(0, 1, 1, { reason: 'derfor' })
    await events.next()
    await trainer.do({ do: 'go', step: 'reveal' })
    const revealed = phoneView(await events.next())
    expect(revealed.mine.choices[1]?.reason).toBe('derfor')
    expect(revealed).toEqual((await phone.view()).body)
    await events.stop()
  })

  test('are resumed: who has the newest version is sent nothing until something changes', async () => {
    const trainer = await openRoom(site)
    const phone = phoneOf(site.app, trainer.key.code, 1)
    await phone.enter()
    const newest = readEvents(await phone.events({ 'Last-Event-ID': '2' }))
    await trainer.do({ do: 'go', step: 'read' })
    expect((await newest.next())?.id).toBe('3')
    await newest.stop()
    const older = readEvents(await phone.events({ 'Last-Event-ID': '2' }))
    expect((await older.next())?.id).toBe('3')
    await older.stop()
    const nonsense = readEvents(await phone.events({ 'Last-Event-ID': 'x' }))
    expect((await nonsense.next())?.id).toBe('3')
    await nonsense.stop()
  })

  test('tell the trainer counts, many choices in one event', async () => {
    const trainer = await openRoom(site)
    const phones = Array.from({ length: 20 }, (_, i) => phoneOf(site.app, trainer.key.code, i + 1))
    for (const phone of phones) await phone.enter()
    await trainer.do({ do: 'go', step: 'read' })
    await trainer.do({ do: 'go', step: 'round-1' })
    const events = readEvents(await trainer.events())
    const first = await events.next()
    expect(trainerView(first)).toMatchObject({ joined: 20, answered: [0, 0] })
    await Promise.all(phones.map(phone => phone.choose(0, 1, 1)))
    let seen = 0
    let newest: Event | undefined
    do {
      newest = await events.next()
      seen += 1
    } while (trainerView(newest).answered[0] < 20)
    expect(seen).toBeLessThan(10)
    expect(newest?.id).not.toBe(first?.id)
    await events.stop()
    const resumed = readEvents(await trainer.events({ 'Last-Event-ID': newest?.id ?? '' }))
    await trainer.do({ do: 'go', step: 'discuss' })
    expect(trainerView(await resumed.next()).room.step).toBe('discuss')
    await resumed.stop()
  })

  test('end when the workshop is deleted, and when the server goes', async () => {
    const trainer = await openRoom(site)
    const phone = phoneOf(site.app, trainer.key.code, 1)
    await phone.enter()
    const events = readEvents(await phone.events())
    await events.next()
    await trainer.remove()
    expect(await events.next()).toBeUndefined()
    expect((await phone.events()).status).toBe(404)

    const other = await openRoom(site)
    const stays = phoneOf(site.app, other.key.code, 1)
    await stays.enter()
    const last = readEvents(await stays.events({ 'Last-Event-ID': '2' }))
    site.workshops.close()
    expect(await last.next()).toBeUndefined()
  })

  test('a phone that opens stream after stream keeps the newest three', async () => {
    const trainer = await openRoom(site)
    const phone = phoneOf(site.app, trainer.key.code, 1)
    await phone.enter()
    const streams = []
    for (let i = 0; i < 5; i += 1) streams.push(readEvents(await phone.events({ 'Last-Event-ID': '2' })))
    await trainer.do({ do: 'go', step: 'read' })
    const ids = await Promise.all(streams.map(async stream => (await stream.next())?.id))
    expect(ids).toEqual([undefined, undefined, '3', '3', '3'])
    for (const stream of streams) await stream.stop()
  })
})

describe('a stream whose reader is slow', () => {
  const bytes = (text: string) => [Buffer.from(text)]

  test('holds the newest event alone', async () => {
    const stream = openStream(undefined, () => {})
    for (let i = 0; i < 1000; i += 1) stream.send(bytes(`event ${i}`))
    const reader = stream.body.getReader()
    const read = async () => Buffer.from((await reader.read()).value ?? []).toString()
    expect(await read()).toBe(':\n\n')
    expect(await read()).toBe('event 999')
    stream.send(bytes('after'))
    expect(await read()).toBe('after')
  })

  test('is given up when nothing is read for long, and tells once that it went', () => {
    const gone = vi.fn()
    const stream = openStream(undefined, gone)
    expect(stream.beat(0)).toBe(true)
    expect(stream.beat(30_000)).toBe(true)
    expect(stream.beat(60_000)).toBe(false)
    stream.end()
    stream.end()
    expect(gone).toHaveBeenCalledTimes(1)
  })
})
