// The real server on the real knowledge, on a free port of this machine.
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { compileKnowledge } from '../../knowledge/compile.ts'
import { createApp } from '../../server/app.ts'
import { type Config, readConfig } from '../../server/config.ts'
import type { House } from '../../server/house.ts'
import { loadEmbedFiles, loadWeights, openEngine } from '../../server/knowledge.ts'

export type Running = { readonly address: string; readonly bugs: readonly string[]; readonly stop: () => Promise<void> }

/**
 * Starts the server. Stop it when done.
 * @param special what is to be configured otherwise
 * @param parts what else stands in the house, such as counts
 */
export async function startServer(special: Partial<Config> = {}, parts: Partial<House> = {}): Promise<Running> {
  const knowledge = compileKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)))
  const bugs: string[] = []
  const config: Config = { ...readConfig({}), contact: 'ret@example.dk', hasWorkshops: false, ...special }
  const weights = loadWeights()
  const embed = loadEmbedFiles(knowledge, weights)
  const app = createApp({ engine: openEngine(knowledge, weights), knowledge, config, embed, ...parts }, bug => bugs.push(bug))
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = async (): Promise<void> => {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bugs, stop }
}
