// A choice is kept: one transaction, and one look at the room, the phone and what it chose before.
import type { Kysely } from 'kysely'
import { roundOf } from '../../engine/workshop/index.ts'
import type { Database } from './database.ts'
import { COLUMNS, type Plans } from './plans.ts'
import { fromChoice, readChoice } from './rows.ts'
import { type NewChoice, STAYS_MS, type StoredMine, type StoredWorkshop, type WorkshopStore } from './store.ts'
import type { Tables } from './tables.ts'

// The end is moved on at most once a minute, so that a room of phones does not write the same row again and again.
const MINUTE_MS = 60_000

/** Makes what keeps choices. */
export function createChoose(
  { db, transact, hasLocks }: Pick<Database, 'db' | 'transact' | 'hasLocks'>,
  plans: Plans,
): WorkshopStore['choose'] {
  return async (choice, now) => {
    const result = await transact(async tables => {
      const row = await seekRoom(tables, choice, now, hasLocks)
      const workshop = await plans.complete(row, tables)
      if (!row || !workshop) return { chosen: 'unknown' } as const
      const before = await choicesOf(tables, workshop, choice)
      const mine = mineIn(workshop, row.group_name, before)
      // A phone that sends again what was kept, because the answer got lost, is told so even when the round has closed.
      const same = before.find(one => one.scenario === choice.scenario && one.round === choice.round)
      if (same && same.count >= choice.count) return { chosen: 'older', workshop, mine } as const
      if (!isOpenFor(choice, workshop)) return { chosen: 'closed', workshop, mine } as const
      await write(tables, workshop.id, choice, now)
      const others = mine.choices.filter(one => one.round !== choice.round)
      return { chosen: 'kept', workshop, mine: { ...mine, choices: [...others, choice] } } as const
    })
    if (result.chosen === 'kept' && result.workshop.expiresAt < now + STAYS_MS - MINUTE_MS) await stayLonger(db, result.workshop.id, now)
    return result
  }
}

// On PostgreSQL the room stays as it is until the choice is written: nobody closes the round in between.
function seekRoom(tables: Kysely<Tables>, { code, phone }: NewChoice, now: number, hasLocks: boolean) {
  const query = tables
    .selectFrom('workshops')
    .innerJoin('workshop_phones', 'workshop_phones.workshop', 'workshops.id')
    .select(COLUMNS)
    .select('workshop_phones.group_name')
    .where('workshops.code', '=', code)
    .where('workshop_phones.phone', '=', phone)
    .where('workshops.expires_at', '>', now)
  return (hasLocks ? query.forShare('workshops') : query).executeTakeFirst()
}

const choicesOf = (tables: Kysely<Tables>, { id, room }: StoredWorkshop, { phone, scenario }: NewChoice) =>
  tables
    .selectFrom('workshop_choices')
    .select(['scenario', 'round', 'count', 'problems', 'approaches', 'reason'])
    .where('workshop', '=', id)
    .where('phone', '=', phone)
    .where('scenario', 'in', [scenario, room.index])
    .execute()

const mineIn = ({ room }: StoredWorkshop, group: string | null, rows: Awaited<ReturnType<typeof choicesOf>>): StoredMine => ({
  group: group ?? undefined,
  choices: rows.filter(row => row.scenario === room.index).map(readChoice),
})

const isOpenFor = ({ scenario, round }: NewChoice, { room }: StoredWorkshop): boolean =>
  room.isOpen && roundOf(room.step) === round && room.index === scenario

async function write(tables: Kysely<Tables>, workshop: string, choice: NewChoice, now: number): Promise<void> {
  await tables
    .insertInto('workshop_choices')
    .values(fromChoice(workshop, choice, now))
    .onConflict(conflict =>
      conflict
        .columns(['workshop', 'phone', 'scenario', 'round'])
        .doUpdateSet(e => ({
          count: e.ref('excluded.count'),
          problems: e.ref('excluded.problems'),
          approaches: e.ref('excluded.approaches'),
          reason: e.ref('excluded.reason'),
        }))
        .whereRef('workshop_choices.count', '<', 'excluded.count'),
    )
    .execute()
}

async function stayLonger(db: Kysely<Tables>, id: string, now: number): Promise<void> {
  await db
    .updateTable('workshops')
    .set({ expires_at: now + STAYS_MS })
    .where('id', '=', id)
    .where('begun_at', 'is not', null)
    .where('expires_at', '<', now + STAYS_MS - MINUTE_MS)
    .execute()
}
