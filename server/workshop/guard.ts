// Slows down who guesses codes, and who makes workshops without end. Holds addresses for minutes, nothing else; see server/limits.
import { type MakeCounter, memoryCounter } from '../limits/counter.ts'
import { Problem } from '../problem.ts'

/** Wrong codes in ten minutes from one address: a room of people who mistype, and no more. */
export const WRONG_CODES = 30
/** Wrong codes in an hour from everywhere, before every address is held to {@link WRONG_WHEN_MANY}. */
export const WRONG_EVERYWHERE = 2_000
export const WRONG_WHEN_MANY = 3
/** So many new phones of one address may wait for their turn. */
const MOST_WAITING = 250
const WORKSHOPS_AN_HOUR = 60

const TEN_MINUTES = 600
const HOUR = 3_600
const ANYWHERE = 'anywhere'

export type Guard = {
  /**
   * Looks up a code for somebody who is not known yet.
   * Those of one address wait for each other, so that nobody guesses a thousand at once; right codes cost nothing.
   * @throws {Problem} `too-many-codes` with when to try again
   */
  readonly tryCode: <T>(address: string, lookUp: () => Promise<T | undefined>) => Promise<T | undefined>
  /** @throws {Problem} `too-many-workshops` with when to try again */
  readonly mayMake: (address: string) => Promise<void>
}

/** @param makeCounter where is counted: in memory, or shared by several servers */
export function createGuard(makeCounter: MakeCounter = memoryCounter): Guard {
  const wrong = makeCounter('wrong', TEN_MINUTES)
  const everywhere = makeCounter('all', HOUR)
  const made = makeCounter('made', HOUR)
  const waiting = new Map<string, { last: Promise<unknown>; count: number }>()

  async function tryNow<T>(address: string, lookUp: () => Promise<T | undefined>): Promise<T | undefined> {
    const [own, all] = await Promise.all([wrong.look(address), everywhere.look(ANYWHERE)])
    const most = all.used >= WRONG_EVERYWHERE ? WRONG_WHEN_MANY : WRONG_CODES
    if (own.used >= most) throw tooMany('too-many-codes', own.ms)
    const found = await lookUp()
    if (found === undefined) await Promise.all([wrong.add(address), everywhere.add(ANYWHERE)])
    return found
  }

  return {
    async tryCode(address, lookUp) {
      const turn = waiting.get(address) ?? { last: Promise.resolve(), count: 0 }
      if (turn.count >= MOST_WAITING) throw tooMany('too-many-codes', 1000)
      const mine = turn.last.then(() => tryNow(address, lookUp))
      turn.last = mine.catch(() => {})
      turn.count += 1
      waiting.set(address, turn)
      try {
        return await mine
      } finally {
        turn.count -= 1
        if (turn.count === 0) waiting.delete(address)
      }
    },
    async mayMake(address) {
      const { used, ms } = await made.look(address)
      if (used >= WORKSHOPS_AN_HOUR) throw tooMany('too-many-workshops', ms)
      await made.add(address)
    },
  }
}

const tooMany = (problem: 'too-many-codes' | 'too-many-workshops', ms: number): Problem =>
  new Problem(problem, [], undefined, Math.max(1, Math.ceil(ms / 1000)))
