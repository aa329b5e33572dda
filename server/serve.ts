// A server from its configuration to its socket: listening -> knowledge -> engine -> storage -> app.
import { once } from 'node:events'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { connectionOptions, limitConnections } from './connections.ts'
import { openHouses } from './houses.ts'
import { addressOf } from './operation/address.ts'
import { watchConnections } from './operation/connections.ts'
import { endOnBug } from './operation/end-on-bug.ts'
import { openLog } from './operation/log.ts'
import { createMetrics } from './operation/metrics.ts'
import { serveMetrics } from './operation/metrics-server.ts'
import type { Operation } from './operation/operation.ts'
import { createReloader } from './operation/reload.ts'
import type { State } from './operation/state.ts'
import { stopOnSignals } from './operation/stop.ts'
import { createWaitingApp } from './operation/waiting.tsx'

/**
 * Starts a server, reads its knowledge again when it is told to or the folder changes, and stops it when the process is told to go.
 * It listens before it can answer: until then it says so.
 * @returns where it listens, when it answers
 */
export async function serve(config: Config): Promise<URL> {
  const state: State = { phase: 'loading' }
  const operation: Operation = { log: openLog(config.log), state, ...(config.metrics ? { metrics: createMetrics(state) } : {}) }
  endOnBug(operation.log)
  const front: Front = { app: createWaitingApp(config, operation) }
  const server = createAdaptorServer({
    fetch: (request, env) => front.app.fetch(request, env),
    serverOptions: connectionOptions(config),
  }) as Server
  limitConnections(server, config)
  server.listen(config.port, config.host)
  await once(server, 'listening')
  const address = addressOf(server)
  operation.log.info({ address: address.origin }, 'listening')
  try {
    await open(config, operation, server, front)
  } catch (error) {
    server.close()
    server.closeAllConnections()
    throw error
  }
  return address
}

/** Who answers now. */
type Front = { app: Hono }

async function open(config: Config, operation: Operation, server: Server, front: Front): Promise<void> {
  const { log, metrics, state } = operation
  const closing: (() => unknown)[] = []
  const connections = watchConnections(server)
  let endStreams = (): void => {}
  let reload = async (): Promise<void> => {}
  const close = async (): Promise<void> => {
    for (const one of closing) await one()
  }
  stopOnSignals({ server, connections, operation, drainSeconds: config.drainSeconds, endStreams: () => endStreams(), close })
  process.on('SIGHUP', () => {
    // A terminal that is closed says the same as an administrator who wants the knowledge read again.
    if (process.stdout.isTTY) process.kill(process.pid, 'SIGTERM')
    else void reload()
  })
  if (config.metrics && metrics) closing.push(await serveMetrics(metrics, config.metrics, log))
  const report = (bug: string, id: string): void => {
    metrics?.countBug()
    log.error({ id, bug }, 'error')
  }
  const houses = await openHouses(config, operation, connections.hold).catch(async (error: unknown) => {
    await close()
    throw error
  })
  front.app = createApp(houses.current(), report)
  const reloader = createReloader({
    folders: config.knowledgeFolders,
    signposts: config.signpostsFile,
    inUse: () => houses.current().knowledge.hash,
    take(knowledge) {
      houses.take(knowledge)
      front.app = createApp(houses.current(), report)
    },
    operation,
  })
  houses.editor?.connect(reloader.reload)
  endStreams = houses.endStreams
  closing.push(reloader.watch(houses.seen), houses.close)
  reload = reloader.reload
  state.phase = 'ready'
  const { hash } = houses.current().knowledge
  metrics?.showKnowledge(hash)
  log.info({ knowledge: hash }, 'start')
}
