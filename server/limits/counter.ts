import { type RateLimiterAbstract, RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'

/** How much has been counted for somebody, and for how many milliseconds it stays so. */
export type Count = { readonly used: number; readonly ms: number }

/** Counts what somebody does, from the first time on until some seconds have passed; then from none again. */
export type Counter = {
  readonly look: (who: string) => Promise<Count>
  readonly add: (who: string, points?: number) => Promise<Count>
}

/** @param name of what is counted; the same name is the same counter on every server that shares it */
export type MakeCounter = (name: string, seconds: number) => Counter

export const NOTHING: Count = { used: 0, ms: 0 }

/** Counts in the memory of this server; what has lapsed is gone at once. */
export const memoryCounter: MakeCounter = (_, seconds) =>
  counterOf(new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: seconds }), seconds)

/** A counter over the library's own. It only counts: what is too much is decided where it is asked. */
export function counterOf(limiter: RateLimiterAbstract, seconds: number): Counter {
  const longest = seconds * 1000
  // A clock that is set back would make somebody wait for years.
  const read = ({ consumedPoints, msBeforeNext }: RateLimiterRes): Count => ({ used: consumedPoints, ms: Math.min(msBeforeNext, longest) })
  return {
    look: async who => {
      const found = await limiter.get(who)
      return found ? read(found) : NOTHING
    },
    add: async (who, points = 1) => read(await limiter.penalty(who, points)),
  }
}
