// A server from its configuration to its socket: knowledge -> engine -> storage -> app -> listening.
import { once } from 'node:events'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from './app.ts'
import { watchClosing } from './closed/closing.ts'
import type { Config } from './config.ts'
import { connectionOptions, limitConnections } from './connections.ts'
import type { House } from './house.ts'
import { loadEmbedFiles, loadKnowledge, loadScreens, loadWeights, openEngine } from './knowledge.ts'
import { openLimits } from './limits/limits.ts'
import { type Opened, openWorkshops } from './workshop/open.ts'

const PATIENCE_MS = 5_000

/**
 * Starts a server and stops it when the process is told to go.
 * @returns where it listens
 */
export async function serve(config: Config): Promise<URL> {
  const knowledge = loadKnowledge(config.knowledgeFolder, config.signpostsFile)
  const weights = loadWeights()
  const { limits, makeCounter, close: closeLimits } = openLimits(config, console.error)
  const closing = watchClosing(config)
  const base: House = {
    closing,
    ...(limits ? { limits } : {}),
    engine: openEngine(knowledge, weights),
    knowledge,
    config,
    embed: loadEmbedFiles(knowledge, weights),
    screens: loadScreens(),
  }
  const opened = config.hasWorkshops ? await openWorkshops(base, console.error, makeCounter) : undefined
  const app = createApp({ ...base, ...(opened ? { workshops: opened.workshops } : {}) })
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: connectionOptions(config),
  }) as Server
  limitConnections(server, config)
  server.listen(config.port, config.host)
  await once(server, 'listening')
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(server, opened).then(closeLimits))
  return addressOf(server)
}

function addressOf(server: Server): URL {
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('it listens on no port')
  return new URL(`http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`)
}

// Answers what is under way and ends the streams, then closes the storage and goes; who hangs on is let go after a while.
async function stop(server: Server, opened: Opened | undefined): Promise<void> {
  setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref()
  const closed = once(server, 'close')
  server.close()
  opened?.workshops.close()
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  await closed
  clearInterval(idle)
  await opened?.close()
}
