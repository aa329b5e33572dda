// A choice is kept: one transaction, and one look at the room, the phone and what it chose before.
import type { Kysely } from 'kysely'
import { roundOf } from '../../engine/workshop/index.ts'
import type { Database } from './database.ts'
import { COLUMNS, type Plans } from './plans.ts'
import { fromChoice, readChoice } from './rows.ts'
import { type NewChoice, STAYS_MS, type StoredMine, type StoredWorkshop, type WorkshopStore } from './store.ts'
import type { Tables } from './tables.ts'
import { wordOnce } from './worded.ts'

// The end is moved on at most once a minute, so that a room of phones does not write the same row again and again.
const MINUTE_MS = 60_000

/** Makes what keeps choices. */
export function createChoose(
  { db, transact, hasLocks }: Pick<Database, 'db' | 'transact' | 'hasLocks'>,
  plans: Plans,
): WorkshopStore['choose'] {
  const seekRoom = wordOnce(roomOfPhone(db, hasLocks))
  const listBefore = wordOnce(choicesOfPhone(db))
  const write = wordOnce(writing(db))
  return async (choice, now) => {
    const { code, phone, scenario, round, count } = choice
    const result = await transact(async tables => {
      const [row] = await seekRoom(tables, [code, phone, now])
      const workshop = await plans.complete(row, tables)
      if (!row || !workshop) return { chosen: 'unknown' } as const
      const before = await listBefore(tables, [workshop.id, phone, scenario, workshop.room.index])
      const mine = mineIn(workshop, row.group_name, before)
      // A phone that sends again what was kept, because the answer got lost, is told so even when the round has closed.
      const same = before.find(one => one.scenario === scenario && one.round === round)
      if (same && same.count >= count) return { chosen: 'older', workshop, mine } as const
      if (!isOpenFor(choice, workshop)) return { chosen: 'closed', workshop, mine } as const
      await write(tables, Object.values(fromChoice(workshop.id, choice, now)))
      const others = mine.choices.filter(one => one.round !== round)
      return { chosen: 'kept', workshop, mine: { ...mine, choices: [...others, choice] } } as const
    })
    if (result.chosen === 'kept' && result.workshop.expiresAt < now + STAYS_MS - MINUTE_MS) await stayLonger(db, result.workshop.id, now)
    return result
  }
}

// On PostgreSQL the room stays as it is until the choice is written: nobody closes the round in between.
function roomOfPhone(db: Kysely<Tables>, hasLocks: boolean) {
  const query = db
    .selectFrom('workshops')
    .innerJoin('workshop_phones', 'workshop_phones.workshop', 'workshops.id')
    .select(COLUMNS)
    .select('workshop_phones.group_name')
    .where('workshops.code', '=', '')
    .where('workshop_phones.phone', '=', '')
    .where('workshops.expires_at', '>', 0)
  return hasLocks ? query.forShare('workshops') : query
}

const choicesOfPhone = (db: Kysely<Tables>) =>
  db
    .selectFrom('workshop_choices')
    .select(['scenario', 'round', 'count', 'problems', 'approaches', 'reason'])
    .where('workshop', '=', '')
    .where('phone', '=', '')
    .where('scenario', 'in', [0, 0])

const writing = (db: Kysely<Tables>) =>
  db
    .insertInto('workshop_choices')
    .values(fromChoice('', NO_CHOICE, 0))
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

const NO_CHOICE: NewChoice = {
  code: '',
  phone: '',
  id: '',
  scenario: 0,
  round: 1,
  count: 0,
  choice: { problems: [], approaches: [], reason: '' },
}

type ChoiceRow = Pick<Tables['workshop_choices'], 'scenario' | 'round' | 'count' | 'problems' | 'approaches' | 'reason'>

const mineIn = ({ room }: StoredWorkshop, group: string | null, rows: readonly ChoiceRow[]): StoredMine => ({
  group: group ?? undefined,
  choices: rows.filter(row => row.scenario === room.index).map(readChoice),
})

const isOpenFor = ({ scenario, round }: NewChoice, { room }: StoredWorkshop): boolean =>
  room.isOpen && roundOf(room.step) === round && room.index === scenario

async function stayLonger(db: Kysely<Tables>, id: string, now: number): Promise<void> {
  await db
    .updateTable('workshops')
    .set({ expires_at: now + STAYS_MS })
    .where('id', '=', id)
    .where('begun_at', 'is not', null)
    .where('expires_at', '<', now + STAYS_MS - MINUTE_MS)
    .execute()
}
