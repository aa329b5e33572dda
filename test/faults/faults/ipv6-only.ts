import assert from 'node:assert/strict'
import { networkInterfaces } from 'node:os'
import { mustAnswer } from '../asking.ts'
import { type Fault, NotHere } from '../fault.ts'
import { openRoom } from '../room.ts'
import { withServer } from '../server.ts'

export const fault: Fault = {
  name: 'IPv6 only',
  does: 'it listens on ::1 alone',
  must: 'it prints an address that can be opened, answers, and holds a workshop; at 127.0.0.1 there is nobody',
  async run() {
    const has = Object.values(networkInterfaces()).some(addresses => addresses?.some(({ address }) => address === '::1'))
    if (!has) throw new NotHere('needs IPv6')
    return withServer({ environment: { HOST: '::1' } }, async ({ address, port }) => {
      assert.match(address, /^http:\/\/\[::1\]:\d+$/)
      const ms = await mustAnswer(address)
      const room = await openRoom(address, 2)
      await room.choose(address, 1)
      await room.mustBeWhole(address)
      await assert.rejects(fetch(`http://127.0.0.1:${port}/healthz`))
      return `answered at http://[::1] in ${ms} ms`
    })
  },
}
