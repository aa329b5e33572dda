import assert from 'node:assert/strict'
import { ask, mustAnswer } from '../asking.ts'
import type { Fault } from '../fault.ts'
import { withServer } from '../server.ts'

const HEAP_MB = 160
const REQUESTS = 400
const LARGE = 200_000

export const fault: Fault = {
  name: 'little memory',
  does: `a heap of ${HEAP_MB} MB; ${REQUESTS} requests of ${LARGE} bytes, 40 at once, beside long questions`,
  must: 'what is too large is refused with 413, long questions are answered, and the process lives',
  run: () =>
    withServer({ node: [`--max-old-space-size=${HEAP_MB}`], environment: { TILGANG_RATE_LIMIT: 'off' } }, async ({ address, isAlive }) => {
      const long = 'isolerede enlige mødre og fædre uden arbejde '.repeat(25).slice(0, 1_000)
      const AT_ONCE = 40
      const counts = { refused: 0, cut: 0 }
      for (let n = 0; n < REQUESTS; n += AT_ONCE) {
        const large = Array.from({ length: AT_ONCE }, async () => {
          const answer = await ask(address, { question: 'x'.repeat(LARGE) }).catch(() => undefined)
          if (answer) assert.equal(answer.status, 413)
          counts[answer ? 'refused' : 'cut'] += 1
        })
        await Promise.all([...large, mustAnswer(address, { question: long })])
      }
      assert.ok(isAlive())
      const ms = await mustAnswer(address, { question: long })
      return `${counts.refused} told 413, ${counts.cut} cut off while they were still sending; ${REQUESTS / AT_ONCE} long questions answered, the last in ${ms} ms`
    }),
}
