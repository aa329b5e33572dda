import assert from 'node:assert/strict'
import { mustAnswer, until } from '../asking.ts'
import { closeAll, HEAD, openMany } from '../connections.ts'
import type { Fault } from '../fault.ts'
import { withServer } from '../server.ts'

const COUNT = 10_000
const ADDRESSES = 8
const HALF = 2_500

export const fault: Fault = {
  name: '10,000 half-open sockets',
  does: `${COUNT} connections with half a request each, first from one address, then from ${ADDRESSES} on a server that may have 12,000`,
  must: `one address gets ${HALF} of 5,000 and others are answered; with room for all of them others are answered, too; the silent are gone within half a minute`,
  async run() {
    const alone = await withServer({}, async server => {
      const sockets = await openMany(server.port, COUNT)
      for (const socket of sockets) socket.write(HEAD)
      await until(
        () => sockets.filter(socket => !socket.destroyed).length,
        left => left <= HALF,
        'what is too much to be closed',
      )
      const ms = await mustAnswer(server.address, { from: '127.0.0.9' })
      closeAll(sockets)
      return ms
    })
    const many = await withServer({ environment: { TILGANG_CONNECTIONS: '12000' } }, async server => {
      const sockets = await openMany(server.port, COUNT, i => `127.0.1.${1 + (i % ADDRESSES)}`)
      for (const socket of sockets) socket.write(HEAD)
      const ms = await mustAnswer(server.address, { from: '127.0.0.9' })
      const open = sockets.filter(socket => !socket.destroyed).length
      await until(
        () => sockets.filter(socket => !socket.destroyed).length,
        left => left === 0,
        'the silent to be closed',
      )
      assert.ok(server.isAlive())
      await mustAnswer(server.address)
      return `${open} open at once and another answered in ${ms} ms; all closed afterwards`
    })
    return `from one address: another was answered in ${alone} ms; from ${ADDRESSES}: ${many}`
  },
}
