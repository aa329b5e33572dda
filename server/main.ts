// Composes the server: environment -> knowledge -> engine -> app -> socket.
import { once } from 'node:events'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { KnowledgeErrors } from '../knowledge/load.ts'
import { createApp } from './app.ts'
import { ConfigError, readConfig } from './config.ts'
import { loadEmbedFiles, loadKnowledge, loadScreens, loadWeights, openEngine } from './knowledge.ts'

const PATIENCE_MS = 5_000

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const knowledge = loadKnowledge(config.knowledgeFolder)
  const weights = loadWeights()
  const app = createApp({
    engine: openEngine(knowledge, weights),
    knowledge,
    config,
    embed: loadEmbedFiles(knowledge, weights),
    screens: loadScreens(),
  })
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { headersTimeout: 10_000, requestTimeout: 20_000 },
  }) as Server
  server.listen(config.port, config.host)
  await once(server, 'listening')
  console.log(`Tilgang: ${addressOf(server)}`)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(server))
}

function addressOf(server: Server): string {
  const address = server.address()
  if (!address || typeof address === 'string') return String(address)
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`
}

// Answers what is under way, then goes; who hangs on is let go after a while.
function stop(server: Server): void {
  setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref()
  server.close()
  server.closeIdleConnections()
}

// What the person who starts it can mend is said without a stack.
function explain(error: unknown): unknown {
  if (error instanceof ConfigError || error instanceof KnowledgeErrors) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `PORT: porten er optaget; vælg en anden / the port is in use; choose another (${error.message})`
  return error
}

start().catch((error: unknown) => {
  console.error(explain(error))
  process.exitCode = 1
})
