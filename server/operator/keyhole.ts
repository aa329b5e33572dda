// Who may look at the counts: whoever has the key. There is no cookie; each page carries a pass that is good for half an hour.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Problem } from '../problem.ts'
import { hasHash, hashOf } from '../workshop/keys.ts'

/** Wrong keys in ten minutes from one address. */
export const WRONG_KEYS = 10
const TEN_MINUTES = 600
const PASS_MS = 30 * 60_000

export type Keyhole = {
  /**
   * Lets in who brings the key or a pass that is still good.
   * @returns a new pass, or undefined when the key is wrong
   * @throws {Problem} `too-many-keys` with when to try again
   */
  readonly admit: (caller: string, brought: { readonly key: string; readonly pass: string }) => Promise<string | undefined>
}

/** Makes the keyhole of a key. Only the key's holder can make a pass, and a pass does not tell the key. */
export function createKeyhole(key: string, clock: () => number = Date.now): Keyhole {
  const hash = hashOf(key)
  const wrong = new RateLimiterMemory({ keyPrefix: 'operator', points: WRONG_KEYS, duration: TEN_MINUTES })
  const seal = (expires: string): string => createHmac('sha256', key).update(expires).digest('hex')
  const write = (): string => {
    const expires = String(clock() + PASS_MS)
    return `${expires}.${seal(expires)}`
  }
  const isGood = (pass: string): boolean => {
    const [, expires = '', given = ''] = /^(\d{1,16})\.([0-9a-f]{64})$/.exec(pass) ?? []
    return given !== '' && timingSafeEqual(Buffer.from(given), Buffer.from(seal(expires))) && Number(expires) > clock()
  }
  return {
    async admit(caller, { key: given, pass }) {
      if (isGood(pass)) return write()
      if (given === '') return undefined
      // Paid before it is compared, so that a thousand at once are no more than one after the other; a right key gets it back.
      await wrong.consume(caller).catch((refused: unknown) => {
        if (!(refused instanceof RateLimiterRes)) throw refused
        throw new Problem('too-many-keys', [], undefined, Math.max(1, Math.ceil(refused.msBeforeNext / 1000)))
      })
      if (!hasHash(given, hash)) return undefined
      await wrong.reward(caller)
      return write()
    },
  }
}
