// Limits on the connection itself, before there is a request: slow, silent, endless and too many.
import type { Server, ServerOptions } from 'node:http'
import type { Socket } from 'node:net'
import { network } from './caller.ts'
import type { Config } from './config.ts'

const SECOND_MS = 1_000

/** How long a connection may take, in milliseconds. */
const PATIENCE = {
  /** the headers of a request are there, or the connection is closed */
  headers: 10 * SECOND_MS,
  /** and its body: 256 kB at the most, which a bad mobile connection brings in time */
  request: 20 * SECOND_MS,
  /** how often Node looks who is late; its own 30 seconds would let the silent stay for 40 */
  look: 2 * SECOND_MS,
  /** nothing moves in either direction; a workshop's stream of events says something every 10 seconds */
  silent: 120 * SECOND_MS,
}
export type Patience = typeof PATIENCE

/** Cookies of a whole municipality may come along; more is refused with 431. */
const HEADER_BYTES = 16 * 1024
const MOST_HEADERS = 100
/** Then the connection is closed in good order, so that work spreads anew over several servers. */
const REQUESTS_OF_A_CONNECTION = 10_000

type Limits = Pick<Config, 'mostConnections' | 'keepAlive' | 'proxies'>

/** What Node is told when the server is made. */
export const connectionOptions = ({ keepAlive }: Limits, patience: Patience = PATIENCE): ServerOptions => ({
  headersTimeout: patience.headers,
  requestTimeout: patience.request,
  connectionsCheckingInterval: patience.look,
  keepAliveTimeout: keepAlive * SECOND_MS,
  maxHeaderSize: HEADER_BYTES,
})

/**
 * What a server is told before it listens: how many may be connected, and for how long they may be silent.
 * Without proxies of our own one address has at most half of the connections, so that nobody takes them all.
 */
export function limitConnections(server: Server, { mostConnections, proxies }: Limits, patience: Patience = PATIENCE): void {
  server.maxConnections = mostConnections
  server.maxHeadersCount = MOST_HEADERS
  server.maxRequestsPerSocket = REQUESTS_OF_A_CONNECTION
  server.setTimeout(patience.silent)
  if (proxies === 0) holdEachTo(server, Math.floor(mostConnections / 2))
}

function holdEachTo(server: Server, most: number): void {
  const open = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
    const address = network(socket.remoteAddress ?? '')
    const count = (open.get(address) ?? 0) + 1
    if (count > most) {
      socket.destroy()
      return
    }
    open.set(address, count)
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1
      if (left === 0) open.delete(address)
      else open.set(address, left)
    })
  })
}
