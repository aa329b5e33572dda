// Five thousand requests as no browser sends them, over sockets: the server refuses or answers, and lives on.
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Launched, launch } from './launch.ts'
import { requestOf } from './requests.ts'

const SEED = 6
const RUNS = 5000
const AT_ONCE = 20
const STILL_THERE_EVERY = 100
/** After so long without a byte the other side hangs up, as a browser's user would. */
const SILENT_MS = 400

let server: Launched

beforeAll(async () => {
  server = await launch({ TILGANG_RATE_LIMIT: 'off' })
})
afterAll(async () => {
  await server?.stop()
  server?.remove()
})

/** Sends bytes. @returns all that comes back until somebody hangs up */
function send(request: Buffer): Promise<string> {
  return new Promise(resolve => {
    const pieces: Buffer[] = []
    const socket = connect(server.port, '127.0.0.1', () => socket.write(request))
    socket.setTimeout(SILENT_MS, () => socket.destroy())
    socket.on('data', piece => void pieces.push(piece))
    // A server may hang up while it is still being told.
    socket.on('error', () => {})
    socket.on('close', () => resolve(Buffer.concat(pieces).toString('latin1')))
  })
}

const statusesOf = (reply: string): number[] => [...reply.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status))

test('5,000 mutations: no crash, no fault of the server, and it still answers after each hundred', async () => {
  const faults: string[] = []
  const seen = new Map<number, number>()
  for (let from = 0; from < RUNS; from += AT_ONCE) {
    const replies = await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => send(requestOf(SEED, from + i))))
    for (const [i, reply] of replies.entries())
      for (const status of statusesOf(reply)) {
        seen.set(status, (seen.get(status) ?? 0) + 1)
        if (status >= 500)
          faults.push(
            `${from + i}: ${status} ${JSON.stringify(
              requestOf(SEED, from + i)
                .toString('latin1')
                .slice(0, 200),
            )}`,
          )
      }
    if ((from + AT_ONCE) % STILL_THERE_EVERY === 0) {
      const ask = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"question":"isolerede enlige mødre"}' }
      expect((await fetch(`${server.address}/api/ask`, ask)).status, `after ${from + AT_ONCE}`).toBe(200)
    }
  }
  expect(faults).toEqual([])
  expect(server.isRunning()).toBe(true)
  // They reached the server: some were answered, others refused in several ways.
  for (const status of [200, 400, 404, 405, 413, 415, 431]) expect(seen.get(status), `status ${status}`).toBeGreaterThan(0)
}, 1_200_000)
