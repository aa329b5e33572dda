import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { mustAnswer } from '../asking.ts'
import { HEAD, open, readToEnd } from '../connections.ts'
import type { Fault } from '../fault.ts'
import { withServer } from '../server.ts'

const EACH = 100
const DRIP_MS = 500
const LONGEST_MS = 40_000

export const fault: Fault = {
  name: 'slow loris',
  does: `${EACH} connections send a header line every half second, ${EACH} a byte of a body, without end`,
  must: 'others are answered meanwhile; the slow ones are closed: headers after 10 s, bodies after 20 s, looked at every 2 s',
  run: () =>
    withServer({}, async server => {
      const drip = async (begin: string, piece: string): Promise<number> => {
        const socket = open(server.port)
        socket.write(begin)
        const timer = setInterval(() => socket.write(piece), DRIP_MS)
        const { ms } = await Promise.race([readToEnd(socket), pause(LONGEST_MS, { ms: LONGEST_MS }, { ref: false })])
        clearInterval(timer)
        socket.destroy()
        return ms
      }
      const headers = Array.from({ length: EACH }, () => drip(HEAD, 'X-Slow: 1\r\n'))
      const bodies = Array.from({ length: EACH }, () => drip(`${HEAD}Content-Length: 9000\r\n\r\n`, ' '))
      const asked = await mustAnswer(server.address)
      const longest = await Promise.all([headers, bodies].map(async all => Math.max(...(await Promise.all(all)))))
      for (const ms of longest) assert.ok(ms < LONGEST_MS, `one was open for ${ms} ms`)
      assert.ok(server.isAlive())
      await mustAnswer(server.address)
      const [header, body] = longest.map(ms => (ms / 1000).toFixed(1))
      return `others answered in ${asked} ms; headers closed after ${header} s at the latest, bodies after ${body} s`
    }),
}
