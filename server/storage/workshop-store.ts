// The storage of the workshops over kysely, for both databases.
import type { Kysely, Selectable, SelectQueryBuilder } from 'kysely'
import type { RoomState } from '../../engine/workshop/index.ts'
import { type Database, lockRow } from './database.ts'
import { createPhoneStore } from './phone-store.ts'
import { fromRoom, fromWorkshop, toWorkshop } from './rows.ts'
import { type Sought, STAYS_MS, type StoredWorkshop, type WorkshopStore } from './store.ts'
import type { Tables } from './tables.ts'

/** Makes the storage of an open database. */
export function createWorkshopStore({ db, transact, erase, close, hasLocks }: Database): WorkshopStore {
  const byId = (tables: Kysely<Tables>, id: string, now: number) =>
    tables.selectFrom('workshops').selectAll().where('id', '=', id).where('expires_at', '>', now)

  return {
    ...createPhoneStore({ db, transact, hasLocks }),

    async make(workshop) {
      const result = await db
        .insertInto('workshops')
        .values(fromWorkshop(workshop))
        .onConflict(conflict => conflict.column('code').doNothing())
        .executeTakeFirst()
      return result.numInsertedOrUpdatedRows === 1n
    },

    async find(by, now) {
      const living = db.selectFrom('workshops').selectAll('workshops').where('expires_at', '>', now)
      const row = await seek(living, by).executeTakeFirst()
      return row && toWorkshop(row)
    },

    change: (id, now, decide) =>
      transact(async tables => {
        const row = await lockRow(byId(tables, id, now), 'write', hasLocks).executeTakeFirst()
        if (!row) return undefined
        const workshop = toWorkshop(row)
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

    async versions(ids, now) {
      if (ids.length === 0) return new Map()
      const rows = await db.selectFrom('workshops').select(['id', 'version']).where('id', 'in', ids).where('expires_at', '>', now).execute()
      return new Map(rows.map(row => [row.id, row.version]))
    },

    async remove(id) {
      await db.deleteFrom('workshops').where('id', '=', id).execute()
      await erase()
    },

    async purge(now) {
      const { numDeletedRows } = await db.deleteFrom('workshops').where('expires_at', '<=', now).executeTakeFirst()
      if (numDeletedRows > 0n) await erase()
      return Number(numDeletedRows)
    },

    close,
  }
}

function seek(living: SelectQueryBuilder<Tables, 'workshops', Selectable<Tables['workshops']>>, by: Sought) {
  if ('id' in by) return living.where('workshops.id', '=', by.id)
  if (!('phone' in by)) return living.where('code', '=', by.code)
  return living
    .innerJoin('workshop_phones', 'workshop_phones.workshop', 'workshops.id')
    .where('code', '=', by.code)
    .where('phone', '=', by.phone)
}

const moved = (workshop: StoredWorkshop, room: RoomState, expiresAt: number): StoredWorkshop => ({ ...workshop, room, expiresAt })
