// The real server with workshops in a folder of their own.
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { openKept } from '../../server/kept.ts'
import { loadEmbedFiles, loadKnowledge, loadScreens, loadWeights, openEngine } from '../../server/knowledge.ts'
import { memoryCounter } from '../../server/limits/counter.ts'

export type RoomServer = {
  readonly address: string
  readonly bugs: readonly string[]
  /** what is answered before anybody is asked: undefined lets it through */
  interfere: (request: Request) => Promise<Response | undefined> | Response | undefined
  readonly stop: () => Promise<void>
}

const SCREENS = fileURLToPath(new URL('../../dist/screens/phone.js', import.meta.url))

/**
 * Starts the server. `dist/screens` must have been built.
 * @param shown the address that the screen shows to phones
 * @param base the path below which it lives
 */
export async function startRoomServer(shown?: string, base?: string): Promise<RoomServer> {
  if (!existsSync(SCREENS)) throw new Error('dist/screens is missing. Run: npm run build')
  const knowledge = loadKnowledge()
  const folder = mkdtempSync(join(tmpdir(), 'tilgang-room-'))
  const bugs: string[] = []
  const tell = (bug: string): void => void bugs.push(bug)
  const config = readConfig({ TILGANG_DATA: folder, TILGANG_ADDRESS: shown, TILGANG_BASE: base })
  const weights = loadWeights()
  const embed = loadEmbedFiles(knowledge, weights)
  const house = { engine: openEngine(knowledge, weights), knowledge, config, embed, screens: loadScreens() }
  const kept = await openKept(house, tell, memoryCounter)
  const { close, ...parts } = kept
  const app = createApp({ ...house, ...parts }, tell)
  const running = { interfere: (_: Request): Response | undefined => undefined } as Pick<RoomServer, 'interfere'>
  const answer = async (request: Request): Promise<Response> => (await running.interfere(request)) ?? app.fetch(request)
  const server = createAdaptorServer({ fetch: answer }) as Server
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return Object.assign(running, {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bugs,
    stop: async () => {
      const closed = once(server, 'close')
      server.close()
      kept.workshops?.close()
      server.closeAllConnections()
      await closed
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  })
}
