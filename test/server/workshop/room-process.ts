// A server in a process of its own, on a file in TILGANG_DATA: to be killed by a test. It prints its address.
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { openStorage } from '../../../server/storage/open.ts'
import { openSite } from './rooms.ts'

const { TILGANG_DATA = '', DATABASE_URL } = process.env
const { store, bus } = await openStorage(
  { dataFolder: TILGANG_DATA, hasWorkshops: true, ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }) },
  console.error,
)
const server = createAdaptorServer({ fetch: openSite(store, bus).app.fetch }) as Server
server.listen(0, '127.0.0.1')
await once(server, 'listening')
console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
