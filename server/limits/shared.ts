// Counters that several servers share, in PostgreSQL. Only a keyed hash of an address gets there, and only of who asks a lot.
import { createHmac } from 'node:crypto'
import pg from 'pg'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { type Counter, counterOf, type MakeCounter, memoryCounter } from './counter.ts'

const TABLE = 'rate_limits'

// UNLOGGED: it costs no write-ahead log, stands in no backup of it, and is empty after a crash, as limits may be.
const MAKE_TABLE = `create unlogged table if not exists ${TABLE} (key varchar(255) primary key, points integer not null default 0, expire bigint)`

/** A limit is not worth waiting for: a database that is slower is left alone for a while. */
const PATIENCE_MS = 500
const PAUSE_MS = 10_000
const CLEAN_MS = 60_000
const MOST_CONNECTIONS = 2

export type Shared = { readonly makeCounter: MakeCounter; readonly close: () => Promise<void> }

/**
 * Opens the shared counters; nothing is asked of the database before somebody is counted.
 * While it does not answer, each server counts for itself.
 * @param url of the database; servers that share must have the same, letter by letter, since the key of the hash is made of it
 * @param report is told when the database does not answer; never of whom it was asked
 * @param cleanMs how often what has lapsed is deleted
 */
export function openShared(url: string, report: (trouble: string) => void, cleanMs = CLEAN_MS): Shared {
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    allowExitOnIdle: true,
  })
  let restsUntil = 0
  const rest = (error: unknown): void => {
    restsUntil = performance.now() + PAUSE_MS
    report(`PostgreSQL: limits are counted on this server alone (${error instanceof Error ? error.name : 'error'})`)
  }
  pool.on('error', rest)

  let made: Promise<unknown> | undefined
  const table = (): Promise<unknown> => {
    made ??= pool.query(MAKE_TABLE).catch((error: unknown) => {
      made = undefined
      throw error
    })
    return made
  }
  const clean = setInterval(() => {
    if (made) pool.query(`delete from ${TABLE} where expire < $1`, [Date.now()]).catch(rest)
  }, cleanMs)
  clean.unref()

  // Made with a prefix of its own, so that it is the hash of nothing else.
  const hashed = (who: string): string => createHmac('sha256', `tilgang limits ${url}`).update(who).digest('base64url').slice(0, 22)

  return {
    makeCounter: (name, seconds) => {
      const here = memoryCounter(name, seconds)
      const limiter = new RateLimiterPostgres({
        storeClient: pool,
        tableName: TABLE,
        tableCreated: true,
        keyPrefix: name,
        ...COUNTING,
        duration: seconds,
      })
      const there = counterOf(limiter, seconds)
      const ask = async <T>(use: (counter: Counter) => Promise<T>): Promise<T> => {
        if (performance.now() < restsUntil) return use(here)
        try {
          await table()
          return await use(there)
        } catch (error) {
          rest(error)
          return use(here)
        }
      }
      return {
        look: who => ask(counter => counter.look(counter === there ? hashed(who) : who)),
        add: (who, points) => ask(counter => counter.add(counter === there ? hashed(who) : who, points)),
      }
    },
    async close() {
      clearInterval(clean)
      await pool.end()
    },
  }
}

const COUNTING = { points: Number.MAX_SAFE_INTEGER, clearExpiredByTimeout: false }
