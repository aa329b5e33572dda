import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { mustAnswer } from '../asking.ts'
import type { Fault } from '../fault.ts'
import { startProxy, type Treatment } from '../proxy.ts'
import { withServer } from '../server.ts'

const CLIENTS = 10
const DELAY_MS = 1_500

export const fault: Fault = {
  name: 'a proxy that drips or delays',
  does: `requests come byte by byte and answers in pieces of 97 bytes; then everything ${DELAY_MS} ms late`,
  must: 'each answer is whole all the same',
  run: () =>
    withServer({}, async ({ address, port }) => {
      const ways: Readonly<Record<string, readonly [Treatment, Treatment]>> = {
        drips: [inPieces(1), inPieces(97)],
        delays: [late, late],
      }
      for (const [there, back] of Object.values(ways)) {
        const proxy = await startProxy(port, there, back)
        await Promise.all(Array.from({ length: CLIENTS }, () => mustAnswer(proxy.address)))
        proxy.stop()
      }
      assert.ok((await mustAnswer(address)) >= 0)
      return `${CLIENTS} of ${CLIENTS} whole when it dripped, ${CLIENTS} of ${CLIENTS} when it was late`
    }),
}

// One piece after the other, each in a turn of its own, also across what comes later.
function inPieces(size: number): Treatment {
  const queues = new WeakMap<object, Promise<void>>()
  return (piece, to) => {
    const before = queues.get(to) ?? Promise.resolve()
    const mine = before.then(async () => {
      for (let at = 0; at < piece.length && !to.destroyed; at += size) {
        to.write(piece.subarray(at, at + size))
        await pause(0)
      }
    })
    queues.set(to, mine)
  }
}

const late: Treatment = (piece, to) => {
  setTimeout(() => {
    if (!to.destroyed) to.write(piece)
  }, DELAY_MS)
}
