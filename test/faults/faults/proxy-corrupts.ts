import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { ask, mustAnswer, SECRET } from '../asking.ts'
import type { Fault } from '../fault.ts'
import { pass, startProxy } from '../proxy.ts'
import { withServer } from '../server.ts'

const TRIES = 300
const STEP = 7
const PATIENCE_MS = 3_000

export const fault: Fault = {
  name: 'a proxy that corrupts',
  does: `${TRIES} requests, in each of which one byte is another: in the first line, the headers, the body`,
  must: 'answered or refused with 4xx, never 5xx; no bug is logged, and no text of a user',
  run: () =>
    withServer({ environment: { TILGANG_RATE_LIMIT: 'off' } }, async server => {
      let at = 0
      const proxy = await startProxy(
        server.port,
        (piece, to, from) => {
          const other = Buffer.from(piece)
          const place = at % other.length
          other[place] = (other[place] ?? 0) ^ (1 << (at % 8))
          pass(other, to, from)
        },
        pass,
      )
      const counts = { answered: 0, refused: 0, cut: 0 }
      for (let n = 0; n < TRIES; n += 1) {
        at = n * STEP
        const answer = await Promise.race([ask(proxy.address, { question: SECRET }).catch(() => undefined), pause(PATIENCE_MS)])
        if (!answer) counts.cut += 1
        else if (answer.status === 200) counts.answered += 1
        else counts.refused += 1
        assert.ok((answer?.status ?? 0) < 500, answer?.text)
      }
      proxy.stop()
      await mustAnswer(server.address)
      assert.equal(await server.stop(), 0)
      assert.doesNotMatch(server.said(), /"level":"(error|fatal)"/)
      assert.ok(!server.said().includes(SECRET))
      return `${counts.answered} answered, ${counts.refused} refused with 4xx, ${counts.cut} without a whole request; 0 with 5xx`
    }),
}
