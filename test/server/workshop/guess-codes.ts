import { openSqlite } from '../../../server/storage/sqlite.ts'
import { createWorkshopStore } from '../../../server/storage/workshop-store.ts'
import { createGuard } from '../../../server/workshop/guard.ts'
import { newCode } from '../../../server/workshop/keys.ts'
import { aWorkshop, NOW } from '../storage/workshop.ts'

/** As many workshops as the largest day has. */
export const WORKSHOPS = 40

/**
 * Guesses codes of workshops, from so many addresses in turn.
 * @returns how many were found, looked up, and refused without a look
 */
export async function guessCodes({ guesses, addresses }: { guesses: number; addresses: number }) {
  const store = createWorkshopStore(await openSqlite(':memory:'))
  for (let i = 0; i < WORKSHOPS; i += 1) await store.make(aWorkshop({ id: `w${i}`, code: newCode() }))
  const guard = createGuard()
  const count = { found: 0, lookedUp: 0, refused: 0 }
  const lookUp = () => {
    count.lookedUp += 1
    return store.find({ code: newCode() }, NOW)
  }
  for (let i = 0; i < guesses; i += 1)
    await guard.tryCode(`10.0.${i % addresses}`, lookUp).then(
      found => {
        if (found) count.found += 1
      },
      () => {
        count.refused += 1
      },
    )
  await store.close()
  return count
}
