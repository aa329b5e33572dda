// A whole server on the small made-up knowledge about lantern walks: its content never changes with the report's.
import { fileURLToPath } from 'node:url'
import { createEngine } from '../../engine/index.ts'
import { loadKnowledge } from '../../knowledge/load.ts'
import type { Knowledge } from '../../knowledge/schema.ts'
import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { createCounts } from '../../server/counts/counts.ts'
import type { House } from '../../server/house.ts'
import { createLonelyBus } from '../../server/storage/bus.ts'
import { createCountStore } from '../../server/storage/count-store.ts'
import { openSqlite } from '../../server/storage/sqlite.ts'
import { createWorkshopStore } from '../../server/storage/workshop-store.ts'
import { createWorkshops } from '../../server/workshop/workshops.ts'

const { knowledge } = loadKnowledge(fileURLToPath(new URL('../knowledge/small', import.meta.url)))

export const small: Knowledge = { ...knowledge, hash: 'small-knowledge' }

const engine = createEngine(small)
const database = await openSqlite(':memory:')
const store = createWorkshopStore(database)

export const counts = createCounts({ store: createCountStore(database), days: 400, report: console.error })

export const house: House = {
  engine,
  knowledge: small,
  workshops: createWorkshops({ engine, knowledge: small, scenarios: [], store, bus: createLonelyBus() }),
  counts,
  config: {
    ...readConfig({}),
    contact: 'ret@example.dk',
    origins: ['https://intranet.example.dk'],
    frameAncestors: ['https://intranet.example.dk', 'https://*.sharepoint.com'],
  },
}

/** What the server told of bugs; a test that expects none looks here. */
export const bugs: string[] = []

export const app = createApp(house, bug => bugs.push(bug))

/** Asks over HTTP with a JSON body. */
export const ask = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(
    app.request('/api/ask', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  )

/** Sends the form of a page. */
export const send = (fields: Record<string, string> | [string, string][]): Promise<Response> =>
  Promise.resolve(app.request('/svar', { method: 'POST', body: new URLSearchParams(fields) }))
