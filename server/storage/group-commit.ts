// Transactions that are asked for at the same moment are written together: waiting for the disk is what takes time, and one wait serves all.
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** Runs work in a transaction; it is on the disk when the promise is kept. */
export type Transact = <T>(work: (tables: Kysely<Tables>) => Promise<T>) => Promise<T>

type Waiting = {
  readonly work: (tables: Kysely<Tables>) => Promise<unknown>
  readonly keep: (value: unknown) => void
  readonly fail: (error: unknown) => void
}

const MOST_TOGETHER = 100

/**
 * Groups transactions of a database that has one connection. Each sees what those before it wrote.
 * When one fails, none of its group is written, and each is tried again by itself.
 */
export function groupCommits(db: Kysely<Tables>): Transact {
  let waiting: Waiting[] = []
  let isRunning = false

  async function runAll(group: readonly Waiting[]): Promise<void> {
    try {
      const values = await db.transaction().execute(async tables => {
        const results: unknown[] = []
        for (const { work } of group) results.push(await work(tables))
        return results
      })
      for (const [i, { keep }] of group.entries()) keep(values[i])
    } catch (error) {
      if (group.length === 1) group[0]?.fail(error)
      else for (const one of group) await runAll([one])
    }
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting.slice(0, MOST_TOGETHER)
      waiting = waiting.slice(MOST_TOGETHER)
      await runAll(group)
    }
    isRunning = false
  }

  return <T>(work: (tables: Kysely<Tables>) => Promise<T>) =>
    new Promise<T>((keep, fail) => {
      waiting.push({ work, keep: value => keep(value as T), fail })
      if (isRunning) return
      isRunning = true
      setImmediate(drain)
    })
}
