// What phones keep: that they came in, and what they chose.
import { createChoose } from './choose.ts'
import { type Database, lockRow } from './database.ts'
import type { Plans } from './plans.ts'
import { toChoice } from './rows.ts'
import { MOST_PHONES, STAYS_MS, type WorkshopStore } from './store.ts'

type PhoneStore = Pick<WorkshopStore, 'join' | 'findPhone' | 'listPhones' | 'countPhones' | 'markSeen' | 'choose' | 'listChoices'>

/** The part of the storage that phones use. */
export function createPhoneStore(database: Pick<Database, 'db' | 'transact' | 'hasLocks'>, plans: Plans): PhoneStore {
  const { db, transact, hasLocks } = database
  const findPhone: PhoneStore['findPhone'] = async (id, phone) => {
    const row = await db.selectFrom('workshop_phones').selectAll().where('workshop', '=', id).where('phone', '=', phone).executeTakeFirst()
    return row && { phone, group: row.group_name ?? undefined, joinedAt: row.joined_at }
  }

  return {
    findPhone,
    choose: createChoose(database, plans),

    join: (id, phone, group, now) =>
      transact(async tables => {
        const query = tables.selectFrom('workshops').select(['begun_at', 'version']).where('id', '=', id).where('expires_at', '>', now)
        const row = await lockRow(query, 'write', hasLocks).executeTakeFirst()
        if (!row) return 'gone'
        const here = tables.selectFrom('workshop_phones').where('workshop', '=', id)
        const known = await here.select('group_name').where('phone', '=', phone).executeTakeFirst()
        if (known) {
          const isSame = group === undefined || group === known.group_name
          const change = { seen_at: now, ...(isSame ? {} : { group_name: group }) }
          await tables.updateTable('workshop_phones').set(change).where('workshop', '=', id).where('phone', '=', phone).execute()
          return 'back'
        }
        const { count } = await here.select(e => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
        if (count >= MOST_PHONES) return 'full'
        await tables
          .insertInto('workshop_phones')
          .values({ workshop: id, phone, group_name: group ?? null, joined_at: now, seen_at: now })
          .execute()
        const begins = row.begun_at === null
        await tables
          .updateTable('workshops')
          .set({ expires_at: now + STAYS_MS, ...(begins ? { begun_at: now, version: row.version + 1 } : {}) })
          .where('id', '=', id)
          .execute()
        return begins ? 'begun' : 'new'
      }),

    async listPhones(id) {
      const rows = await db
        .selectFrom('workshop_phones')
        .selectAll()
        .where('workshop', '=', id)
        .orderBy('joined_at')
        .orderBy('phone')
        .execute()
      return rows.map(row => ({ phone: row.phone, group: row.group_name ?? undefined, joinedAt: row.joined_at }))
    },

    async countPhones(id, since) {
      const rows = await db.selectFrom('workshop_phones').select('seen_at').where('workshop', '=', id).execute()
      return { joined: rows.length, present: rows.filter(row => row.seen_at >= since).length }
    },

    async markSeen(id, phones, now) {
      if (phones.length === 0) return
      await transact(tables =>
        tables.updateTable('workshop_phones').set({ seen_at: now }).where('workshop', '=', id).where('phone', 'in', phones).execute(),
      )
    },

    async listChoices(id, { scenario, phone } = {}) {
      let query = db
        .selectFrom('workshop_choices as c')
        .innerJoin('workshop_phones as p', join => join.onRef('p.workshop', '=', 'c.workshop').onRef('p.phone', '=', 'c.phone'))
        .selectAll('c')
        .select('p.group_name')
        .where('c.workshop', '=', id)
      if (scenario !== undefined) query = query.where('c.scenario', '=', scenario)
      if (phone !== undefined) query = query.where('c.phone', '=', phone)
      const rows = await query.orderBy('c.scenario').orderBy('c.round').orderBy('c.chosen_at').orderBy('c.id').execute()
      return rows.map(toChoice)
    },
  }
}
