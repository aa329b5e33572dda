// The contract of the storage, held against SQLite and PostgreSQL.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MOST_PHONES, STAYS_MS, WAITS_MS, type WorkshopStore } from '../../../server/storage/store.ts'
import { createWorkshopStore } from '../../../server/storage/workshop-store.ts'
import { bothDatabases } from './databases.ts'
import { aChoice, aWorkshop, NOW, OPEN } from './workshop.ts'

const databases = bothDatabases()

describe.each(databases)('%s', (_, isHere, open) => {
  describe.skipIf(!isHere)('as a storage of workshops', () => {
    let store: WorkshopStore
    beforeEach(async () => {
      store = createWorkshopStore(await open())
    })
    afterEach(() => store.close())

    const openRoom = () => store.change('w1', NOW, () => ({ room: OPEN }))

    test('gives back what was made, by id and by code', async () => {
      expect(await store.make(aWorkshop())).toBe(true)
      const found = await store.find({ id: 'w1' }, NOW)
      expect(found).toEqual({ ...aWorkshop(), hasBegun: false })
      expect(await store.find({ code: '482913077' }, NOW)).toEqual(found)
      expect(await store.find({ code: '482913078' }, NOW)).toBeUndefined()
    })

    test('takes no code twice', async () => {
      await store.make(aWorkshop())
      expect(await store.make(aWorkshop({ id: 'w2' }))).toBe(false)
      expect(await store.find({ id: 'w2' }, NOW)).toBeUndefined()
    })

    test('knows nothing of a workshop from the moment that it expires', async () => {
      await store.make(aWorkshop())
      const end = NOW + WAITS_MS
      expect(await store.find({ code: '482913077' }, end - 1)).toBeDefined()
      expect(await store.find({ code: '482913077' }, end)).toBeUndefined()
      expect(await store.join('w1', 'p1', undefined, end)).toBe('gone')
      expect(await store.change('w1', end, () => ({ room: OPEN }))).toBeUndefined()
    })

    test('lives a day from the first participant on, and another day from each thing that happens', async () => {
      await store.make(aWorkshop())
      await store.change('w1', NOW + 5, () => ({ room: { ...OPEN, version: 2 } }))
      expect((await store.find({ id: 'w1' }, NOW))?.expiresAt).toBe(NOW + WAITS_MS)
      expect(await store.join('w1', 'p1', undefined, NOW + 10)).toBe('begun')
      expect(await store.find({ id: 'w1' }, NOW)).toMatchObject({ expiresAt: NOW + 10 + STAYS_MS, hasBegun: true, room: { version: 3 } })
      await store.choose(aChoice(), NOW + 3_600_000)
      expect((await store.find({ id: 'w1' }, NOW))?.expiresAt).toBe(NOW + 3_600_000 + STAYS_MS)
      await store.change('w1', NOW + 7_200_000, () => ({ room: { ...OPEN, version: 4 } }))
      expect((await store.find({ id: 'w1' }, NOW))?.expiresAt).toBe(NOW + 7_200_000 + STAYS_MS)
    })

    test('a phone comes in once, comes back, and may name a group later', async () => {
      await store.make(aWorkshop())
      expect(await store.join('w1', 'p1', undefined, NOW)).toBe('begun')
      expect(await store.join('w1', 'p1', 'Blå', NOW + 1)).toBe('back')
      expect(await store.join('w1', 'p1', undefined, NOW + 2)).toBe('back')
      expect(await store.join('w1', 'p2', 'Gul', NOW + 3)).toBe('new')
      expect((await store.find({ code: '482913077', phone: 'p1' }, NOW))?.id).toBe('w1')
      expect(await store.find({ code: '482913077', phone: 'nobody' }, NOW)).toBeUndefined()
      expect(await store.findPhone('w1', 'p1')).toEqual({ phone: 'p1', group: 'Blå', joinedAt: NOW })
      expect((await store.listPhones('w1')).map(phone => phone.group)).toEqual(['Blå', 'Gul'])
      expect(await store.countPhones('w1', NOW + 3)).toEqual({ joined: 2, present: 1 })
      await store.markSeen('w1', ['p1', 'nobody'], NOW + 9)
      expect(await store.countPhones('w1', NOW + 9)).toEqual({ joined: 2, present: 1 })
    })

    test('a room has an end', async () => {
      await store.make(aWorkshop())
      for (let i = 0; i < MOST_PHONES; i += 1) await store.join('w1', `p${i}`, undefined, NOW)
      expect(await store.join('w1', 'late', undefined, NOW)).toBe('full')
      expect(await store.join('w1', 'p7', undefined, NOW)).toBe('back')
    })

    test('keeps the newest choice of a phone, however often and in whatever order it is sent', async () => {
      await store.make(aWorkshop())
      await store.join('w1', 'p1', undefined, NOW)
      await openRoom()
      const second = { problems: ['loneliness'], approaches: [], reason: 'nu' }
      expect(await store.choose(aChoice(), NOW)).toMatchObject({ chosen: 'kept' })
      expect(await store.choose(aChoice(), NOW)).toMatchObject({ chosen: 'older' })
      expect(await store.choose(aChoice({ count: 3, choice: second }), NOW)).toMatchObject({ chosen: 'kept' })
      expect(await store.choose(aChoice({ count: 2 }), NOW)).toMatchObject({ chosen: 'older' })
      expect(await store.listChoices('w1')).toEqual([
        { id: 'r-p1-0-1', phone: 'p1', group: undefined, scenario: 0, round: 1, count: 3, choice: second, isHidden: false },
      ])
    })

    test('sent at the same moment twenty times, a choice is there once', async () => {
      await store.make(aWorkshop())
      await store.join('w1', 'p1', undefined, NOW)
      await openRoom()
      const results = await Promise.all(Array.from({ length: 20 }, () => store.choose(aChoice(), NOW)))
      expect(results.filter(({ chosen }) => chosen === 'kept').length).toBeGreaterThan(0)
      expect(results.every(({ chosen }) => chosen === 'kept' || chosen === 'older')).toBe(true)
      expect(await store.listChoices('w1')).toHaveLength(1)
    })

    test('takes choices in the open round of the family in front alone; what was kept is confirmed afterwards too', async () => {
      await store.make(aWorkshop())
      await store.join('w1', 'p1', undefined, NOW)
      expect(await store.choose(aChoice(), NOW)).toMatchObject({ chosen: 'closed' })
      await openRoom()
      expect(await store.choose(aChoice({ round: 2 }), NOW)).toMatchObject({ chosen: 'closed' })
      expect(await store.choose(aChoice({ scenario: 1 }), NOW)).toMatchObject({ chosen: 'closed' })
      expect(await store.choose(aChoice({ phone: 'stranger' }), NOW)).toMatchObject({ chosen: 'unknown' })
      expect(await store.choose(aChoice(), NOW)).toMatchObject({ chosen: 'kept' })
      await store.change('w1', NOW, () => ({ room: { ...OPEN, isOpen: false, version: 6 } }))
      expect(await store.choose(aChoice({ count: 2 }), NOW)).toMatchObject({ chosen: 'closed' })
      expect(await store.choose(aChoice(), NOW)).toMatchObject({ chosen: 'older' })
    })

    test('while phones choose, a round closes between two choices: what came after is not in', async () => {
      await store.make(aWorkshop())
      const phones = Array.from({ length: 30 }, (_, i) => `p${i}`)
      for (const phone of phones) await store.join('w1', phone, undefined, NOW)
      await openRoom()
      const all = phones.map(phone => store.choose(aChoice({ phone }), NOW))
      const closing = store.change('w1', NOW, w => ({ room: { ...w.room, isOpen: false, version: w.room.version + 1 } }))
      const kept = (await Promise.all(all)).filter(({ chosen }) => chosen === 'kept').length
      await closing
      expect(await store.listChoices('w1')).toHaveLength(kept)
      expect((await store.find({ id: 'w1' }, NOW))?.room).toMatchObject({ isOpen: false, version: 6 })
    })

    test('two trainers at once: one decides on what the other made', async () => {
      await store.make(aWorkshop())
      const once = () =>
        store.change('w1', NOW, w => (w.room.version === 1 ? { room: { ...w.room, step: 'read', version: 2 } } : ('stale' as const)))
      const both = await Promise.all([once(), once()])
      expect(both.map(result => result?.refused).sort()).toEqual(['stale', undefined])
      expect(both.map(result => result?.workshop.room.version)).toEqual([2, 2])
    })

    test('hides one reason and shows it again', async () => {
      await store.make(aWorkshop())
      await store.join('w1', 'p1', undefined, NOW)
      await openRoom()
      await store.choose(aChoice(), NOW)
      const hide = (isHidden: boolean) => store.change('w1', NOW, w => ({ room: w.room, hide: { id: 'r-p1-0-1', isHidden } }))
      await hide(true)
      await store.choose(aChoice({ count: 2 }), NOW)
      expect((await store.listChoices('w1'))[0]?.isHidden).toBe(true)
      await hide(false)
      expect((await store.listChoices('w1'))[0]?.isHidden).toBe(false)
    })

    test('lists choices of one family or one phone, in the order in which they came', async () => {
      await store.make(aWorkshop())
      for (const phone of ['p1', 'p2']) await store.join('w1', phone, undefined, NOW)
      await openRoom()
      await store.choose(aChoice({ phone: 'p2' }), NOW + 1)
      await store.choose(aChoice({ phone: 'p1' }), NOW + 2)
      await store.change('w1', NOW, () => ({ room: { ...OPEN, index: 1 } }))
      await store.choose(aChoice({ phone: 'p1', scenario: 1 }), NOW + 3)
      const phones = async (of: { scenario?: number; phone?: string }) =>
        (await store.listChoices('w1', of)).map(c => `${c.phone}/${c.scenario}`)
      expect(await phones({})).toEqual(['p2/0', 'p1/0', 'p1/1'])
      expect(await phones({ scenario: 0 })).toEqual(['p2/0', 'p1/0'])
      expect(await phones({ phone: 'p1' })).toEqual(['p1/0', 'p1/1'])
      expect(await phones({ phone: 'p1', scenario: 1 })).toEqual(['p1/1'])
    })

    test('counts the rooms that wait and those that have begun, and their phones', async () => {
      expect(await store.countRooms(NOW)).toEqual({ waiting: 0, begun: 0, phones: 0 })
      await store.make(aWorkshop())
      await store.make(aWorkshop({ id: 'w2', code: '111111111' }))
      await store.make(aWorkshop({ id: 'w3', code: '222222222', expiresAt: NOW + 1 }))
      for (const phone of ['p1', 'p2']) await store.join('w1', phone, undefined, NOW)
      expect(await store.countRooms(NOW)).toEqual({ waiting: 2, begun: 1, phones: 2 })
      expect(await store.countRooms(NOW + 1)).toEqual({ waiting: 1, begun: 1, phones: 2 })
    })

    test('tells versions of those that live', async () => {
      await store.make(aWorkshop())
      expect(await store.versions([], NOW)).toEqual(new Map())
      expect(await store.versions(['w1', 'w2'], NOW)).toEqual(new Map([['w1', 1]]))
    })

    test('removes one at once, purges what has expired, and leaves the others', async () => {
      await store.make(aWorkshop())
      await store.make(aWorkshop({ id: 'w2', code: '111111111' }))
      await store.make(aWorkshop({ id: 'w3', code: '222222222', expiresAt: NOW + 1 }))
      await store.join('w1', 'p1', undefined, NOW)
      await openRoom()
      await store.choose(aChoice(), NOW)
      expect(await store.purge(NOW)).toBe(0)
      expect(await store.purge(NOW + 1)).toBe(1)
      await store.remove('w1')
      expect(await store.listChoices('w1')).toEqual([])
      expect(await store.listPhones('w1')).toEqual([])
      expect([...(await store.versions(['w1', 'w2', 'w3'], NOW)).keys()]).toEqual(['w2'])
    })
  })
})
