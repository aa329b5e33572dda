// A real server on a free port: slow, silent, endless and too many.
import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { connectionOptions, limitConnections, type Patience } from '../../server/connections.ts'
import { app, bugs } from './house.ts'

// Short, so that a test need not wait; what is tested is that they end, not when.
const PATIENCE: Patience = { headers: 200, request: 400, look: 50, silent: 600 }
const LIMITS = { ...readConfig({}), mostConnections: 10 }

let server: Server
let port: number
const sockets: Socket[] = []

async function start(limits: typeof LIMITS): Promise<void> {
  server = createAdaptorServer({ fetch: app.fetch, serverOptions: connectionOptions(limits, PATIENCE) }) as Server
  limitConnections(server, limits, PATIENCE)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
}

beforeEach(() => start(LIMITS))
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
})

async function open(): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').on('error', () => {})
  sockets.push(socket)
  await once(socket, 'connect')
  return socket
}

/** Everything that the server says until it closes. */
async function heard(socket: Socket): Promise<string> {
  let text = ''
  socket.setEncoding('utf8').on('data', piece => {
    text += piece
  })
  if (!socket.destroyed) await new Promise(resolve => socket.once('close', resolve))
  return text
}

const HEAD = 'POST /api/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'
// A reset on the way may take the answer along; that the server lets go is what counts.
const CLOSED_BY_413 = /^(413)?$/
const status = (text: string): string => text.slice(9, 12)

describe('a connection is closed', () => {
  test('when it says nothing', async () => {
    expect(status(await heard(await open()))).toMatch(/^(408)?$/)
  })

  test('when its headers drip', async () => {
    const socket = await open()
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n')
    const drip = setInterval(() => socket.write('X-Drip: 1\r\n'), 20)
    const text = await heard(socket)
    clearInterval(drip)
    expect(status(text)).toBe('408')
  })

  test('when its body drips', async () => {
    const socket = await open()
    socket.write(`${HEAD}Content-Length: 10000\r\n\r\n`)
    const drip = setInterval(() => socket.write(' '), 20)
    const text = await heard(socket)
    clearInterval(drip)
    expect(text).not.toContain('200 OK')
    expect(bugs).toEqual([])
  })

  test('when its headers are too large: 431', async () => {
    const socket = await open()
    socket.write(`GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'x'.repeat(17_000)}\r\n\r\n`)
    expect(status(await heard(socket))).toBe('431')
  })

  test('when its body is larger than it may be, whatever it goes on to send: 413', async () => {
    const socket = await open()
    socket.write(`${HEAD}Content-Length: 1000000000\r\n\r\n`)
    const pour = setInterval(() => socket.write('x'.repeat(10_000)), 5)
    const text = await heard(socket)
    clearInterval(pour)
    expect(status(text)).toMatch(CLOSED_BY_413)
  })

  test('when its body is in pieces without end: 413', async () => {
    const socket = await open()
    socket.write(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`)
    const pour = setInterval(() => socket.write(`2710\r\n${'x'.repeat(10_000)}\r\n`), 5)
    const text = await heard(socket)
    clearInterval(pour)
    expect(status(text)).toMatch(CLOSED_BY_413)
  })

  test('when two lengths are told', async () => {
    const socket = await open()
    socket.write(`${HEAD}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`)
    expect(status(await heard(socket))).toBe('400')
  })
})

const ask = async (socket: Socket): Promise<string> => {
  socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
  const [first] = (await once(socket.setEncoding('utf8'), 'data')) as [string]
  return status(first)
}

describe('too many connections', () => {
  test('one address has half of them; when one closes there is room again', async () => {
    const own = []
    for (let i = 0; i < 5; i += 1) own.push(await open())
    const answers = await Promise.all(own.map(ask))
    expect(answers).toEqual(['200', '200', '200', '200', '200'])
    expect(await heard(await open())).toBe('')
    own[0]?.destroy()
    await once(own[0] as Socket, 'close')
    await untilOpen(4)
    expect(await ask(await open())).toBe('200')
  })

  test('behind proxies of our own all come from one address, and only the whole counts', async () => {
    server.close()
    await start({ ...LIMITS, proxies: 1 })
    const all = []
    for (let i = 0; i < 10; i += 1) all.push(await open())
    expect(new Set(await Promise.all(all.map(ask)))).toEqual(new Set(['200']))
    expect(await heard(await open())).toBe('')
  })
})

// The server learns of a closed connection a moment later.
async function untilOpen(most: number): Promise<void> {
  const count = () => new Promise<number>((resolve, reject) => server.getConnections((error, n) => (error ? reject(error) : resolve(n))))
  while ((await count()) > most) await new Promise(resolve => setTimeout(resolve, 5))
}
