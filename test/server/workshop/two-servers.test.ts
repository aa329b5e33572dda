// Two servers on one PostgreSQL: a room does not notice which of them a phone is on.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PhoneView, TrainerView } from '../../../engine/workshop/index.ts'
import { openPostgres } from '../../../server/storage/postgres.ts'
import { openPostgresBus } from '../../../server/storage/postgres-bus.ts'
import { createWorkshopStore } from '../../../server/storage/workshop-store.ts'
import { type Cluster, hasPostgres, query, startCluster } from '../storage/postgres.ts'
import { openRoom, openSite, phoneOf, readEvents, type Site, trainerOf } from './rooms.ts'

describe.skipIf(!hasPostgres)('two servers on one PostgreSQL', () => {
  let cluster: Cluster
  let url: string
  let one: Site
  let other: Site
  let close: () => Promise<void>
  beforeAll(async () => {
    cluster = await startCluster()
  })
  afterAll(() => cluster.stop())

  beforeEach(async () => {
    url = await cluster.makeDatabase()
    // Both start at once on an empty database: one makes the tables, the other waits.
    const stores = (await Promise.all([openPostgres(url, () => {}), openPostgres(url, () => {})])).map(createWorkshopStore)
    const buses = await Promise.all([openPostgresBus(url, () => {}), openPostgresBus(url, () => {})])
    const sites = stores.flatMap((store, i) => (buses[i] ? [openSite(store, buses[i])] : []))
    ;[one, other] = sites as [Site, Site]
    close = async () => {
      for (const site of sites) site.workshops.close()
      await Promise.all([...buses, ...stores].map(part => part.close()))
    }
  })
  afterEach(() => close())

  test('what the trainer does on one reaches a phone on the other, and its choice comes back', async () => {
    const trainer = await openRoom(one)
    const phone = phoneOf(other.app, trainer.key.code, 1)
    await phone.enter()
    const events = readEvents(await phone.events({ 'Last-Event-ID': '2' }))
    const counts = readEvents(await trainer.events())
    await counts.next()
    await trainer.do({ do: 'go', step: 'read' })
    expect(JSON.parse((await events.next())?.data ?? '') as PhoneView).toMatchObject({ room: { step: 'read', version: 3 } })
    await trainer.do({ do: 'go', step: 'round-1' })
    await events.next()
    await phone.choose(0, 1, 1, { reason: 'herfra' })
    let seen: TrainerView
    do seen = JSON.parse((await counts.next())?.data ?? '') as TrainerView
    while (seen.answered[0] < 1)
    expect(seen).toMatchObject({ joined: 1, reasons: [{ text: 'herfra' }] })
    await trainer.remove()
    expect(await events.next()).toBeUndefined()
    await counts.stop()
  })

  test('a phone that goes over to the other server goes on where it was', async () => {
    const trainer = await openRoom(one)
    await phoneOf(one.app, trainer.key.code, 1).enter()
    await trainer.do({ do: 'go', step: 'read' })
    await trainer.do({ do: 'go', step: 'round-1' })
    await Promise.all([phoneOf(one.app, trainer.key.code, 1).choose(0, 1, 1), phoneOf(other.app, trainer.key.code, 1).choose(0, 1, 1)])
    const moved = phoneOf(other.app, trainer.key.code, 1)
    expect((await moved.view()).body.mine.choices[1]?.problems).toEqual(['dark-evenings'])
    expect((await trainerOf(other.app, trainer.key).view()).body).toMatchObject({ joined: 1, answered: [1, 0] })
    const events = readEvents(await moved.events({ 'Last-Event-ID': '3' }))
    expect((await events.next())?.id).toBe('4')
    await events.stop()
  })

  test('of two trainers on two servers one is told that the room has moved on', async () => {
    const trainer = await openRoom(one)
    const twin = trainerOf(other.app, trainer.key)
    const both = await Promise.all([trainer.act(1, { do: 'go', step: 'read' }), twin.act(1, { do: 'go', step: 'end' })])
    expect(both.map(r => r.status).sort()).toEqual([200, 409])
    expect(both[0]?.body.room.version).toBe(2)
    expect(both[1]?.body.room.step).toBe(both[0]?.body.room.step)
  })

  test('after the connections broke, phones still hear', async () => {
    const trainer = await openRoom(one)
    const phone = phoneOf(other.app, trainer.key.code, 1)
    await phone.enter()
    const events = readEvents(await phone.events({ 'Last-Event-ID': '2' }))
    await query(
      url,
      "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database() and query like 'listen%'",
    )
    await trainer.do({ do: 'go', step: 'read' })
    expect((await events.next())?.id).toBe('3')
    await events.stop()
  })
})
