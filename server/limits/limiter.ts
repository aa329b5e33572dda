import { type MakeCounter, memoryCounter } from './counter.ts'

/** Lets everybody do something so many times, and then makes them wait. */
export type Limiter = {
  /** Counts one. @returns milliseconds to wait; 0: go on */
  readonly take: (who: string) => Promise<number>
  /** Counts nothing, and asks no other server. @returns as {@link Limiter.take} */
  readonly wait: (who: string) => Promise<number>
}

/** Up to this part of a limit nobody else is asked: a usual day costs the database nothing and tells it of nobody. */
const QUIET_PART = 1 / 8

type Rule = { readonly name: string; readonly most: number; readonly seconds: number }

/**
 * A limit in the memory of this server, and with others that share a counter.
 * Whoever is far from the limit is counted here only, so with several servers the limit is loose by an eighth for each of them.
 * @example await createLimiter({ name: 'questions', most: 600, seconds: 60 }).take('192.0.2.7') // 0
 */
export function createLimiter({ name, most, seconds }: Rule, share?: MakeCounter): Limiter {
  const own = memoryCounter(name, seconds)
  const shared = share?.(name, seconds)
  const quiet = Math.floor(most * QUIET_PART)

  return {
    async take(who) {
      const { used, ms } = await own.add(who)
      if (used > most) return ms
      if (!shared || used <= quiet) return 0
      const all = await shared.add(who, used === quiet + 1 ? used : 1)
      if (all.used <= most) return 0
      // Too much with the others together: from now on it is refused here, without asking.
      await own.add(who, most)
      return all.ms
    },
    async wait(who) {
      const { used, ms } = await own.look(who)
      return used > most ? ms : 0
    },
  }
}
