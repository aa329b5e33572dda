// The Model Context Protocol over HTTP, without sessions: each request brings all that it needs, and is answered with one piece of JSON.
import { createMcpHandler, isLegacyRequest, type McpServer, WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/server'
import type { House } from '../house.ts'
import { Problem } from '../problem.ts'
import { createLinks } from './links.ts'
import { createServer } from './server.ts'
import { createTools } from './tools.ts'

/** Nobody is told of changes: there would be a stream to hold for each who waits. */
const SUBSCRIPTIONS = 0

const ONE_AT_A_TIME = {
  da: 'skal være ét objekt; en liste af beskeder kendes ikke længere i protokollen',
  en: 'must be one object; the protocol has no lists of messages any more',
}

/** Answers one message. @param address the whole address under which the server is known */
type Endpoint = (request: Request, body: unknown, address: string) => Promise<Response>

/**
 * Makes the endpoint of one house.
 * @returns a function that throws {@link Problem} for a list of messages, of which each could be a question, and whatever a bug of ours threw
 */
export function createEndpoint(house: House): Endpoint {
  const tools = createTools(house)
  return async (request, body, address) => {
    if (Array.isArray(body)) throw new Problem('invalid-request', [{ where: 'body', what: ONE_AT_A_TIME }])
    const links = createLinks(address)
    const bugs: unknown[] = []
    const make = (): McpServer => createServer(tools, links, error => bugs.push(error))
    // The revision of 2026 has no handshake; those before it begin with one.
    const isWithHandshake = await isLegacyRequest(request, body)
    const response = await (isWithHandshake ? answerOlder(request, body, make()) : answerNewer(request, body, make))
    if (bugs.length > 0) throw bugs[0]
    if (response.status >= 500) throw new Error('the SDK could not answer')
    return response
  }
}

const answerNewer = (request: Request, body: unknown, make: () => McpServer): Promise<Response> =>
  createMcpHandler(make, { legacy: 'reject', maxSubscriptions: SUBSCRIPTIONS }).fetch(request, { parsedBody: body })

async function answerOlder(request: Request, body: unknown, server: McpServer): Promise<Response> {
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
  await server.connect(transport)
  try {
    return await transport.handleRequest(request, { parsedBody: body })
  } finally {
    await server.close()
  }
}
