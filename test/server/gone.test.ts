// Whoever asks and goes while others have their turn: no answer is made for them, and each is told of in the log and the figures.
import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { afterEach, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { addressOf } from '../../server/operation/address.ts'
import { openLog } from '../../server/operation/log.ts'
import { createMetrics } from '../../server/operation/metrics.ts'
import type { State } from '../../server/operation/state.ts'
import { house } from './house.ts'

const ASKERS = 60
/** The first to ask stay; all others go when the first answer is made. */
const STAYING = 5

let server: Server
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

test('who goes while they wait', async () => {
  const lines: Record<string, unknown>[] = []
  const state: State = { phase: 'ready' }
  const metrics = createMetrics(state)
  const log = openLog('info', { write: line => lines.push(JSON.parse(line) as Record<string, unknown>) })
  let answers = 0
  let leave = (): void => {}
  const engine: typeof house.engine = {
    ...house.engine,
    ask(request) {
      answers += 1
      if (answers === 1) leave()
      return house.engine.ask(request)
    },
  }
  server = createAdaptorServer({ fetch: createApp({ ...house, engine, operation: { log, state, metrics } }).fetch }) as Server
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const port = Number(addressOf(server).port)

  const body = Buffer.from(JSON.stringify({ question: 'isolerede enlige mødre' }))
  const head = `POST /api/ask HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`
  const sockets = Array.from({ length: ASKERS }, () => connect(port, '127.0.0.1').on('error', () => {}))
  await Promise.all(sockets.map(socket => once(socket, 'connect')))
  leave = () => {
    for (const socket of sockets.slice(STAYING)) socket.resetAndDestroy()
  }
  const staying = sockets.slice(0, STAYING).map(async socket => {
    const pieces: Buffer[] = []
    socket.on('data', (piece: Buffer) => pieces.push(piece))
    await once(socket, 'close')
    return Buffer.concat(pieces).toString()
  })
  for (const socket of sockets) socket.write(`${head}${body}`)

  for (const answer of await Promise.all(staying)) expect(answer).toMatch(/^HTTP\/1\.1 200 OK.*\}$/s)
  await expect.poll(() => lines.length).toBe(ASKERS)
  const cut = lines.filter(({ isCut }) => isCut)
  expect(cut).toHaveLength(ASKERS - STAYING)
  const spared = cut.filter(({ status }) => status === 400)
  expect(spared.length).toBeGreaterThan(ASKERS / 2)
  expect(answers).toBe(ASKERS - spared.length)
  expect(await metrics.read()).toContain(`tilgang_requests_total{method="POST",route="/api/ask",status="400"} ${spared.length}`)
})
