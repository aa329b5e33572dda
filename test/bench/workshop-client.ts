// A phone as the bench needs it: calls over kept connections, and a stream of events of which only the number and the end are read.

import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'

// Connections are let go before the server lets them go, which it does after five idle seconds.
const agent = new Agent({ keepAlive: true, maxSockets: 200, timeout: 3_000 })
const NEW_LINE = 10
const streams = new Agent({ keepAlive: false })

/** One call; a phone sends again what was cut off. @throws when it is refused */
export async function send<T>(address: string, method: string, path: string, bearer: string, body?: unknown): Promise<T> {
  try {
    return await sendOnce<T>(address, method, path, bearer, body)
  } catch (error) {
    const isCut = error instanceof Error && 'code' in error && error.code === 'ECONNRESET'
    if (!isCut || method !== 'PUT') throw error
    return sendOnce<T>(address, method, path, bearer, body)
  }
}

async function sendOnce<T>(address: string, method: string, path: string, bearer: string, body?: unknown): Promise<T> {
  const call = request(`${address}/api/workshops${path}`, {
    method,
    agent,
    headers: { Authorization: `Bearer ${bearer}`, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
  })
  call.end(body === undefined ? undefined : JSON.stringify(body))
  const [response] = (await once(call, 'response')) as [IncomingMessage]
  let text = ''
  for await (const piece of response.setEncoding('utf8')) text += piece
  if ((response.statusCode ?? 500) >= 300) throw new Error(`${method} ${path}: ${response.statusCode} ${text.slice(0, 300)}`)
  return JSON.parse(text) as T
}

export type Listener = {
  /** waits for a version of the room. @returns when its last byte came */
  readonly until: (version: number) => Promise<number>
  /** the bytes of the largest event */
  readonly largest: () => number
  readonly stop: () => void
}

/** Opens a stream of events. */
export async function listen(address: string, path: string, bearer: string): Promise<Listener> {
  const call = request(`${address}/api/workshops${path}`, { agent: streams, headers: { Authorization: `Bearer ${bearer}` } })
  call.end()
  const [response] = (await once(call, 'response')) as [IncomingMessage]
  let size = 0
  let largest = 0
  let coming = 0
  let have = 0
  let last = 0
  let waiting: { version: number; done: (at: number) => void } | undefined
  response.on('data', (piece: Buffer) => {
    size += piece.length
    const id = /^id: (\d+)$/m.exec(piece.toString('latin1', 0, 400))
    if (id) coming = Number(id[1])
    const before = last
    last = piece.at(-1) ?? 0
    if (last !== NEW_LINE || (piece.at(-2) ?? before) !== NEW_LINE) return
    largest = Math.max(largest, size)
    size = 0
    have = coming
    if (waiting && have >= waiting.version) {
      waiting.done(performance.now())
      waiting = undefined
    }
  })
  return {
    until: version => (have >= version ? Promise.resolve(performance.now()) : new Promise(done => (waiting = { version, done }))),
    largest: () => largest,
    stop: () => call.destroy(),
  }
}
