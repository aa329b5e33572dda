import assert from 'node:assert/strict'
import { mustAnswer } from '../asking.ts'
import type { Fault } from '../fault.ts'
import { pass, startProxy } from '../proxy.ts'
import { openRoom } from '../room.ts'
import { withServer } from '../server.ts'

const TRIES = 120

export const fault: Fault = {
  name: 'a proxy that resets',
  does: `a proxy cuts two of three connections, before the request has arrived or after the server has answered; phones make ${TRIES} choices through it and send again`,
  must: 'every choice that a phone was told of is kept, and none counts twice; the server answers others',
  run: () =>
    withServer({}, async ({ address, port, isAlive }) => {
      const room = await openRoom(address, 4)
      let pieces = 0
      const proxy = await startProxy(
        port,
        (piece, to, from) => {
          pieces += 1
          if (pieces % 3 === 1) from.resetAndDestroy()
          else pass(piece, to, from)
        },
        (piece, to, from) => {
          if (pieces % 3 === 2) to.resetAndDestroy()
          else pass(piece, to, from)
        },
      )
      let cut = 0
      for (let n = 0; n < TRIES; n += 1) await room.choose(proxy.address, 1 + (n % 4)).catch(() => cut++)
      proxy.stop()
      assert.ok(cut > 0 && cut < TRIES, `${cut} of ${TRIES} were cut`)
      const all = await room.mustBeWhole(address)
      await mustAnswer(address)
      assert.ok(isAlive())
      return `${cut} of ${TRIES} were cut; the phones hold ${all} as their newest, all kept`
    }),
}
