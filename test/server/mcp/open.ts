// A server on a socket, and the SDK's own client that asks it.
import { once } from 'node:events'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { createApp } from '../../../server/app.ts'
import type { House } from '../../../server/house.ts'
import { loadKnowledge, openEngine } from '../../../server/knowledge.ts'
import { addressOf } from '../../../server/operation/address.ts'
import { AskResultShape, GetResultShape, ListResultShape } from '../../../server/schemas/mcp.ts'
import { house as small } from '../house.ts'

/** How a client may begin: with the handshake of the revisions until 2025, or as that of 2026 does. */
export const ERAS = ['legacy', 'auto'] as const
export type Era = (typeof ERAS)[number]

const knowledge = loadKnowledge()

/** The report itself, with other assistants let in. */
export const real: House = {
  ...small,
  knowledge,
  engine: openEngine(knowledge),
  config: { ...small.config, hasMcp: true },
}

const HEADERS = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' }

export type Result = { readonly isError: boolean; readonly text: string; readonly data: unknown }

/** Listens on a free port. @param report is told of bugs */
export async function openMcp(house: House, report: (bug: string) => void = fail) {
  const server = createAdaptorServer({ fetch: createApp(house, report).fetch }) as Server
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = addressOf(server).origin
  const clients: Client[] = []
  return {
    address,
    /** A client that has connected. */
    async connect(era: Era = 'legacy') {
      const client = new Client({ name: 'a-municipality', version: '1' }, { versionNegotiation: { mode: era } })
      await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', address)))
      clients.push(client)
      return client
    },
    /** Posts a message by hand. */
    post: (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
      fetch(`${address}/mcp`, {
        method: 'POST',
        headers: { ...HEADERS, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async close() {
      for (const client of clients) await client.close()
      server.closeAllConnections()
      server.close()
    },
  }
}
export type Opened = Awaited<ReturnType<typeof openMcp>>

function fail(bug: string): never {
  throw new Error(bug)
}

/** Calls a tool. */
export async function call(client: Client, name: string, args: Record<string, unknown>): Promise<Result> {
  const { isError = false, content, structuredContent } = await client.callTool({ name, arguments: args })
  const [first] = content as { type: string; text: string }[]
  return { isError, text: first?.text ?? '', data: structuredContent }
}

export const ask = async (client: Client, args: Record<string, unknown>) => {
  const { isError, text, data } = await call(client, 'ask', args)
  if (isError) throw new Error(text)
  return { text, answer: AskResultShape.parse(data) }
}
export const get = async (client: Client, args: Record<string, unknown>) => {
  const { isError, text, data } = await call(client, 'get', args)
  if (isError) throw new Error(text)
  return { text, entry: GetResultShape.parse(data) }
}
export const list = async (client: Client, args: Record<string, unknown>) => {
  const { isError, text, data } = await call(client, 'list', args)
  if (isError) throw new Error(text)
  return { text, found: ListResultShape.parse(data) }
}

/** A message that asks. */
export const asking = (question: string, id = 1) => ({
  jsonrpc: '2.0',
  id,
  method: 'tools/call',
  params: { name: 'ask', arguments: { question } },
})
