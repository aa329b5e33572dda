// The figures have a port of their own, so that no proxy lets others read them.
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { ConfigError, type Listen } from '../config.ts'
import { addressOf } from './address.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'

/**
 * Gives the figures at `/metrics`, and nothing else.
 * @throws {ConfigError} when it cannot listen there
 * @param log is told where it listens
 * @returns how to stop it
 */
export async function serveMetrics(metrics: Metrics, { host, port }: Listen, log: Log): Promise<() => void> {
  const server: Server = createServer({ headersTimeout: 5_000, requestTimeout: 10_000 }, (request, response) => {
    const path = request.url?.split('?')[0]
    if (request.method !== 'GET' || path !== '/metrics') return void response.writeHead(404).end()
    metrics.read().then(
      text => response.writeHead(200, { 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'error'
    throw new ConfigError(`TILGANG_METRICS: der kan ikke lyttes på ${host}:${port} / cannot listen on ${host}:${port} (${code})`)
  }
  log.info({ address: `${addressOf(server).origin}/metrics` }, 'figures')
  return () => {
    server.close()
    server.closeAllConnections()
  }
}
