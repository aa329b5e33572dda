// Plans as they were read. A plan never changes, so each is read and parsed once, not with every call of a phone.
import type { Kysely, Selectable } from 'kysely'
import type { WorkshopPlan } from '../../engine/workshop/index.ts'
import { toWorkshop } from './rows.ts'
import type { StoredWorkshop } from './store.ts'
import type { Tables } from './tables.ts'

/** A row of a workshop without its plan. */
export type WorkshopRow = Omit<Selectable<Tables['workshops']>, 'plan'>

/** The columns of a workshop but its plan. */
export const COLUMNS = [
  'workshops.id',
  'workshops.code',
  'workshops.key_hash',
  'workshops.version',
  'workshops.step',
  'workshops.is_open',
  'workshops.scenario',
  'workshops.ends_at',
  'workshops.made_at',
  'workshops.begun_at',
  'workshops.expires_at',
] as const

export type Plans = {
  /** The workshop of a row, with its plan. @returns undefined when it was removed in between */
  readonly complete: (row: WorkshopRow | undefined, tables: Kysely<Tables>) => Promise<StoredWorkshop | undefined>
  /** Holds nothing more of a workshop, or of any. */
  readonly forget: (id?: string) => void
}

const MOST_PLANS = 500

/** Makes a memory of plans. */
export function keepPlans(): Plans {
  const kept = new Map<string, WorkshopPlan>()
  return {
    async complete(row, tables) {
      if (!row) return undefined
      const known = kept.get(row.id)
      if (known) return toWorkshop(row, known)
      const found = await tables.selectFrom('workshops').select('plan').where('id', '=', row.id).executeTakeFirst()
      if (!found) return undefined
      const plan = JSON.parse(found.plan) as WorkshopPlan
      if (kept.size >= MOST_PLANS) kept.clear()
      kept.set(row.id, plan)
      return toWorkshop(row, plan)
    },
    forget(id) {
      if (id === undefined) kept.clear()
      else kept.delete(id)
    },
  }
}
