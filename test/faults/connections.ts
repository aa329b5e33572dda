// Connections that do not behave, opened by the thousand.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export const HEAD = 'POST /api/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'
export const BODY = JSON.stringify({ question: 'isolerede enlige mødre' })
export const WHOLE = `${HEAD}Content-Length: ${Buffer.byteLength(BODY)}\r\nConnection: close\r\n\r\n${BODY}`

/** A connection whose breaking is no error of ours. */
export function open(port: number, from = '127.0.0.1'): Socket {
  return connect({ port, host: '127.0.0.1', localAddress: from }).on('error', () => {})
}

/** Opens many, some at a time. @returns those that the server has taken and not closed */
export async function openMany(port: number, count: number, from: (i: number) => string = () => '127.0.0.1'): Promise<Socket[]> {
  const AT_ONCE = 250
  const sockets: Socket[] = []
  for (let begun = 0; begun < count; begun += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - begun) }, (_, i) => open(port, from(begun + i)).resume())
    await Promise.all(some.map(socket => Promise.race([once(socket, 'connect'), once(socket, 'close')]).catch(() => {})))
    sockets.push(...some)
  }
  return sockets
}

/** Reads to the end. @returns all that came, and how many milliseconds it was open */
export async function readToEnd(socket: Socket): Promise<{ readonly text: string; readonly ms: number }> {
  const begun = performance.now()
  let text = ''
  socket.setEncoding('utf8').on('data', piece => {
    text += piece
  })
  if (!socket.closed) await once(socket, 'close').catch(() => {})
  return { text, ms: performance.now() - begun }
}

export const closeAll = (sockets: readonly Socket[]): void => {
  for (const socket of sockets) socket.destroy()
}
