// Rows of the tables as the workshops speak of them, and back.
import type { Insertable, Selectable } from 'kysely'
import type { RoomState, Round, Step, WorkshopPlan } from '../../engine/workshop/index.ts'
import type { NewChoice, NewWorkshop, StoredChoice, StoredWorkshop } from './store.ts'
import type { Tables } from './tables.ts'

export const toWorkshop = (row: Omit<Selectable<Tables['workshops']>, 'plan'>, plan: WorkshopPlan): StoredWorkshop => ({
  id: row.id,
  code: row.code,
  keyHash: row.key_hash,
  plan,
  room: {
    version: row.version,
    step: row.step as Step,
    isOpen: row.is_open === 1,
    index: row.scenario,
    ...(row.ends_at === null ? {} : { endsAt: row.ends_at }),
  },
  madeAt: row.made_at,
  expiresAt: row.expires_at,
  hasBegun: row.begun_at !== null,
})

export const fromRoom = ({ version, step, isOpen, index, endsAt }: RoomState) => ({
  version,
  step,
  is_open: isOpen ? 1 : 0,
  scenario: index,
  ends_at: endsAt ?? null,
})

export const fromWorkshop = ({ id, code, keyHash, plan, room, madeAt, expiresAt }: NewWorkshop): Insertable<Tables['workshops']> => ({
  id,
  code,
  key_hash: keyHash,
  plan: JSON.stringify(plan),
  ...fromRoom(room),
  made_at: madeAt,
  begun_at: null,
  expires_at: expiresAt,
})

export const toChoice = (row: Selectable<Tables['workshop_choices']> & { group_name: string | null }): StoredChoice => ({
  id: row.id,
  phone: row.phone,
  group: row.group_name ?? undefined,
  scenario: row.scenario,
  count: row.count,
  ...readChoice(row),
  isHidden: row.is_hidden === 1,
})

/** The round and the choice of a row. */
export const readChoice = (row: Pick<Selectable<Tables['workshop_choices']>, 'round' | 'problems' | 'approaches' | 'reason'>) => ({
  round: row.round as Round,
  choice: {
    problems: JSON.parse(row.problems) as string[],
    approaches: JSON.parse(row.approaches) as string[],
    reason: row.reason,
  },
})

export const fromChoice = (workshop: string, { phone, id, scenario, round, count, choice }: NewChoice, now: number) => ({
  workshop,
  phone,
  scenario,
  round,
  id,
  count,
  problems: JSON.stringify(choice.problems),
  approaches: JSON.stringify(choice.approaches),
  reason: choice.reason,
  is_hidden: 0,
  chosen_at: now,
})
