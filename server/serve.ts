// A server from its configuration to its socket: knowledge -> engine -> storage -> app -> listening.
import { once } from 'node:events'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import type { House } from './house.ts'
import { type Kept, openKept } from './kept.ts'
import { loadEmbedFiles, loadKnowledge, loadScreens, loadWeights, openEngine } from './knowledge.ts'

const PATIENCE_MS = 5_000

/**
 * Starts a server and stops it when the process is told to go.
 * @returns where it listens
 */
export async function serve(config: Config): Promise<URL> {
  const knowledge = loadKnowledge(config.knowledgeFolder)
  const weights = loadWeights()
  const base: House = {
    engine: openEngine(knowledge, weights),
    knowledge,
    config,
    embed: loadEmbedFiles(knowledge, weights),
    screens: loadScreens(),
  }
  const kept = await openKept(base)
  const { close: _, ...parts } = kept
  const app = createApp({ ...base, ...parts })
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { headersTimeout: 10_000, requestTimeout: 20_000 },
  }) as Server
  server.listen(config.port, config.host)
  await once(server, 'listening')
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(server, kept))
  return addressOf(server)
}

function addressOf(server: Server): URL {
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('it listens on no port')
  return new URL(`http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`)
}

// Answers what is under way and ends the streams, then closes the storage and goes; who hangs on is let go after a while.
async function stop(server: Server, kept: Kept): Promise<void> {
  setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref()
  const closed = once(server, 'close')
  server.close()
  kept.workshops?.close()
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  await closed
  clearInterval(idle)
  await kept.close()
}
