// The real pages and the real guide, and before them the workshops' contract in memory.
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from '../../server/app.ts'
import { loadKnowledge, loadScreens, openEngine } from '../../server/knowledge.ts'
import { FAMILIES } from './workshop-families.ts'
import { fakeWorkshops } from './workshop-fake.ts'

export type RoomServer = {
  readonly address: string
  readonly bugs: readonly string[]
  readonly workshops: ReturnType<typeof fakeWorkshops>['workshops']
  /** what is answered before anybody is asked: undefined lets it through */
  interfere: (request: Request) => Promise<Response | undefined> | Response | undefined
  readonly stop: () => Promise<void>
}

/** Starts the server. `dist/screens` must have been built. */
export async function startRoomServer(): Promise<RoomServer> {
  if (!existsSync(fileURLToPath(new URL('../../dist/screens/phone.js', import.meta.url)))) throw new Error('dist/screens is missing. Run: npm run build')
  const knowledge = loadKnowledge()
  const engine = openEngine(knowledge)
  const bugs: string[] = []
  const config = { host: '127.0.0.1', port: 0, origins: [], frameAncestors: [] }
  const pages = createApp({ engine, knowledge, config, screens: loadScreens() }, bug => bugs.push(bug))
  const { app, workshops } = fakeWorkshops({ ask: engine.ask, knowledge, scenarios: FAMILIES })
  const running = { interfere: (_: Request): Response | undefined => undefined } as Pick<RoomServer, 'interfere'>
  const server = createAdaptorServer({
    fetch: async (request: Request) => {
      const other = await running.interfere(request)
      if (other) return other
      const url = new URL(request.url)
      if (url.pathname.startsWith('/api/workshops')) {
        url.pathname = url.pathname.slice('/api/workshops'.length) || '/'
        return app.fetch(new Request(url, request))
      }
      const scenario = FAMILIES.find(({ id }) => url.pathname === `/api/knowledge/scenarios/${id}`)
      return scenario ? Response.json({ kind: 'scenarios', entry: scenario, sources: {} }) : pages.fetch(request)
    },
  }) as Server
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return Object.assign(running, {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bugs,
    workshops,
    stop: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  })
}
