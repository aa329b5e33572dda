import assert from 'node:assert/strict'
import { mustAnswer } from '../asking.ts'
import { openMany, readToEnd, WHOLE } from '../connections.ts'
import type { Fault } from '../fault.ts'
import { withServer } from '../server.ts'

const REQUESTS = 100

export const fault: Fault = {
  name: 'SIGTERM with 100 open requests',
  does: `told to go when ${REQUESTS} questions have just been sent; it drains for a second, as it does unless told otherwise`,
  must: 'all are answered whole, then it ends with 0',
  run: () =>
    withServer({ environment: { TILGANG_DRAIN_SECONDS: '1' } }, async server => {
      await mustAnswer(server.address)
      const sockets = await openMany(server.port, REQUESTS)
      const answers = sockets.map(readToEnd)
      for (const socket of sockets) socket.write(WHOLE)
      const code = await server.stop()
      const whole = (await Promise.all(answers)).filter(
        ({ text }) => /^HTTP\/1\.1 200 /.test(text) && text.includes('"outcome":"answer"'),
      ).length
      assert.equal(whole, REQUESTS)
      assert.equal(code, 0)
      return `${whole} of ${REQUESTS} answered; ended with 0`
    }),
}
