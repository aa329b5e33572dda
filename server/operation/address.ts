import type { Server } from 'node:http'

/** Where a server listens. @example addressOf(server).origin // 'http://127.0.0.1:8787' */
export function addressOf(server: Server): URL {
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('it listens on no port')
  return new URL(`http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`)
}
