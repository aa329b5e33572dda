// The storage of the workshops over kysely, for both databases.
import type { Kysely, SelectQueryBuilder } from 'kysely'
import type { RoomState } from '../../engine/workshop/index.ts'
import { type Database, lockRow } from './database.ts'
import { createPhoneStore } from './phone-store.ts'
import { COLUMNS, keepPlans, type WorkshopRow } from './plans.ts'
import { fromRoom, fromWorkshop } from './rows.ts'
import { type Sought, STAYS_MS, type StoredWorkshop, type WorkshopStore } from './store.ts'
import type { Tables } from './tables.ts'

/** Makes the storage of an open database. */
export function createWorkshopStore({ db, transact, erase, close, hasLocks }: Database): WorkshopStore {
  const plans = keepPlans()
  const byId = (tables: Kysely<Tables>, id: string, now: number) =>
    tables.selectFrom('workshops').select(COLUMNS).where('id', '=', id).where('expires_at', '>', now)

  return {
    ...createPhoneStore({ db, transact, hasLocks }, plans),

    async make(workshop) {
      const result = await db
        .insertInto('workshops')
        .values(fromWorkshop(workshop))
        .onConflict(conflict => conflict.column('code').doNothing())
        .executeTakeFirst()
      return result.numInsertedOrUpdatedRows === 1n
    },

    async find(by, now) {
      const living = db.selectFrom('workshops').select(COLUMNS).where('expires_at', '>', now)
      return plans.complete(await seek(living, by).executeTakeFirst(), db)
    },

    change: (id, now, decide) =>
      transact(async tables => {
        const row = await lockRow(byId(tables, id, now), 'write', hasLocks).executeTakeFirst()
        const workshop = await plans.complete(row, tables)
        if (!workshop) return undefined
        const decided = decide(workshop)
        if (typeof decided === 'string') return { workshop, refused: decided }
        const { room, hide } = decided
        const expiresAt = workshop.hasBegun ? now + STAYS_MS : workshop.expiresAt
        await tables
          .updateTable('workshops')
          .set({ ...fromRoom(room), expires_at: expiresAt })
          .where('id', '=', id)
          .execute()
        if (hide)
          await tables
            .updateTable('workshop_choices')
            .set({ is_hidden: hide.isHidden ? 1 : 0 })
            .where('workshop', '=', id)
            .where('id', '=', hide.id)
            .execute()
        return { workshop: moved(workshop, room, expiresAt) }
      }),

    async countRooms(now) {
      const living = db.selectFrom('workshops').where('expires_at', '>', now)
      const [rooms, phones] = await Promise.all([
        living.select(e => [e.fn.countAll<number>().as('all'), e.fn.count<number>('begun_at').as('begun')]).executeTakeFirstOrThrow(),
        living
          .innerJoin('workshop_phones', 'workshop_phones.workshop', 'workshops.id')
          .select(e => e.fn.countAll<number>().as('all'))
          .executeTakeFirstOrThrow(),
      ])
      return { waiting: rooms.all - rooms.begun, begun: rooms.begun, phones: phones.all }
    },

    async versions(ids, now) {
      if (ids.length === 0) return new Map()
      const rows = await db.selectFrom('workshops').select(['id', 'version']).where('id', 'in', ids).where('expires_at', '>', now).execute()
      return new Map(rows.map(row => [row.id, row.version]))
    },

    async remove(id) {
      plans.forget(id)
      await db.deleteFrom('workshops').where('id', '=', id).execute()
      await erase()
    },

    // Also what another server removed is not kept in memory for long.
    async purge(now) {
      plans.forget()
      const { numDeletedRows } = await db.deleteFrom('workshops').where('expires_at', '<=', now).executeTakeFirst()
      if (numDeletedRows > 0n) await erase()
      return Number(numDeletedRows)
    },

    close,
  }
}

function seek(living: SelectQueryBuilder<Tables, 'workshops', WorkshopRow>, by: Sought) {
  if ('id' in by) return living.where('workshops.id', '=', by.id)
  if (!('phone' in by)) return living.where('code', '=', by.code)
  return living
    .innerJoin('workshop_phones', 'workshop_phones.workshop', 'workshops.id')
    .where('code', '=', by.code)
    .where('phone', '=', by.phone)
}

const moved = (workshop: StoredWorkshop, room: RoomState, expiresAt: number): StoredWorkshop => ({ ...workshop, room, expiresAt })
