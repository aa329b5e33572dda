import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mustAnswer, SECRET } from '../asking.ts'
import { HEAD, open } from '../connections.ts'
import type { Fault } from '../fault.ts'
import { withServer } from '../server.ts'

const COUNT = 300
const WAYS = 3

export const fault: Fault = {
  name: 'clients gone in the middle of their answer',
  does: `${COUNT} clients ask and go: before the answer, at its first byte, and in the middle of their own body`,
  must: 'the process lives, others are answered, no bug is logged, and no text of theirs',
  run: () =>
    withServer({ environment: { TILGANG_RATE_LIMIT: 'off' } }, async server => {
      const body = JSON.stringify({ question: `${SECRET} isolerede enlige mødre` })
      const whole = `${HEAD}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
      const going = Array.from({ length: COUNT }, async (_, i) => {
        const socket = open(server.port)
        await once(socket, 'connect')
        socket.write(i % WAYS === 2 ? whole.slice(0, -10) : whole)
        if (i % WAYS === 1) await Promise.race([once(socket, 'data'), once(socket, 'close')])
        socket.resetAndDestroy()
      })
      await Promise.all(going)
      const ms = await mustAnswer(server.address)
      assert.equal(await server.stop(), 0)
      assert.doesNotMatch(server.said(), /"level":"(error|fatal)"/)
      assert.ok(!server.said().includes(SECRET))
      return `${COUNT} gone; the next was answered in ${ms} ms; 0 bugs, 0 texts in the log`
    }),
}
