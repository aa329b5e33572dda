import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { mustAnswer } from '../asking.ts'
import type { Fault } from '../fault.ts'
import { startProxy, type Treatment } from '../proxy.ts'
import { withServer } from '../server.ts'

const CLIENTS = 10
const DELAY_MS = 500

export const fault: Fault = {
  name: 'a proxy that drips or delays',
  does: `requests come byte by byte and answers in pieces of 997 bytes; then each piece ${DELAY_MS} ms late`,
  must: 'each answer is whole all the same',
  run: () =>
    withServer({}, async ({ address, port }) => {
      const ways: Readonly<Record<string, readonly [Treatment, Treatment]>> = {
        drips: [inPieces(1), inPieces(997)],
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

const inPieces =
  (size: number): Treatment =>
  async (piece, to) => {
    for (let at = 0; at < piece.length && !to.destroyed; at += size) {
      to.write(piece.subarray(at, at + size))
      await pause(0)
    }
  }

const late: Treatment = async (piece, to) => {
  await pause(DELAY_MS)
  if (!to.destroyed) to.write(piece)
}
