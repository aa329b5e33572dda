import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

export type Connections = {
  /**
   * To be called before work that holds the thread up for long. A connection that is kept open for another request would be let go of
   * as soon as the work is done, because its time has run out meanwhile, and the request that has come in on it would be lost.
   */
  readonly hold: () => void
  /** Bytes that have been written on all connections that are open: as long as it changes, somebody is being answered. */
  readonly written: () => number
}

/** Connections on which nothing has come so long after they were held are let go of. */
const IDLE_MS = 60_000

/** Knows the open connections of a server. */
export function watchConnections(server: Server, idleMs = IDLE_MS): Connections {
  const open = new Set<Socket>()
  // On these somebody waits for an answer, or listens to a stream for hours.
  const busy = new Set<Socket>()
  server.on('connection', socket => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    busy.add(socket)
    response.on('close', () => busy.delete(socket))
  })
  return {
    hold() {
      // Node sets the time anew with the next request, and after its answer.
      const held = [...open].filter(socket => !busy.has(socket)).map(socket => ({ socket, read: socket.bytesRead }))
      for (const { socket } of held) socket.setTimeout(0)
      const letGo = (): void => {
        for (const { socket, read } of held) if (socket.bytesRead === read) socket.destroy()
      }
      // Immediates come after what has come in was read; timers come before.
      setTimeout(() => setImmediate(letGo), idleMs).unref()
    },
    written: () => [...open].reduce((sum, socket) => sum + socket.bytesWritten, 0),
  }
}
