import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { watchConnections } from '../../../server/operation/connections.ts'

const KEPT_MS = 50
/** Node keeps a connection so much longer than it says. */
const BUFFER_MS = 1_000
const REQUEST = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'

/** Holds the thread up for longer than a connection is kept. */
function work(): void {
  const end = performance.now() + KEPT_MS + BUFFER_MS + 200
  while (performance.now() < end);
}

/** What comes back on a connection until it has been answered so often, or is closed. */
async function answers(socket: Socket, count: number): Promise<number> {
  let text = ''
  for await (const piece of socket.iterator({ destroyOnReturn: false })) {
    text += String(piece)
    if (text.split('HTTP/1.1 200').length > count && text.endsWith('ok')) break
  }
  return text.split('HTTP/1.1 200').length - 1
}

describe('a request that comes in on a kept connection while the thread is held up', () => {
  async function ask(isHeld: boolean): Promise<number> {
    const server = createServer({ keepAliveTimeout: KEPT_MS }, (_, response) => void response.end('ok'))
    const connections = watchConnections(server, 20)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => {})
    try {
      socket.write(REQUEST)
      expect(await answers(socket, 1)).toBe(1)
      await turn()
      if (isHeld) connections.hold()
      socket.write(REQUEST)
      work()
      return await answers(socket, 1).catch(() => 0)
    } finally {
      socket.destroy()
      server.close()
      server.closeAllConnections()
    }
  }

  test('is lost without holding it', async () => {
    expect(await ask(false)).toBe(0)
  })

  test('is answered when it was held', async () => {
    expect(await ask(true)).toBe(1)
  })
})

test('a held connection on which nothing comes is let go of', async () => {
  const server = createServer({ keepAliveTimeout: 60_000 }, (_, response) => void response.end('ok'))
  const connections = watchConnections(server, 20)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => {})
  socket.write(REQUEST)
  await answers(socket, 1)
  connections.hold()
  await once(socket.resume(), 'close')
  server.close()
})
