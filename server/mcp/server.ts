import { type CallToolResult, type jsonSchemaValidator, McpServer } from '@modelcontextprotocol/server'
import { Problem } from '../problem.ts'
import { QuestionShape } from '../schemas/ask.ts'
import { AskResultShape, GetResultShape, GetShape, ListResultShape, ListShape } from '../schemas/mcp.ts'
import type { Links } from './links.ts'
import { listed } from './listed.ts'
import { failure, problemText, type Tool, type ToolName } from './tools.ts'
import { INSTRUCTIONS, TOOLS } from './words.ts'

const SHAPES = {
  ask: { inputSchema: listed(QuestionShape, 'input'), outputSchema: listed(AskResultShape, 'output') },
  get: { inputSchema: listed(GetShape, 'input'), outputSchema: listed(GetResultShape, 'output') },
  list: { inputSchema: listed(ListShape, 'input'), outputSchema: listed(ListResultShape, 'output') },
} as const

// Nothing is changed, asking again changes nothing, and nobody else is asked.
const HARMLESS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false } as const

/** It would check what clients answer to questions of ours. There are none. */
const ASKS_NOTHING: jsonSchemaValidator = {
  getValidator() {
    throw new Error('a client was asked something')
  },
}

/**
 * A server of the protocol for one request: nothing of it outlives the answer.
 * @param links of the address at which it was asked
 * @param fail is told of an error that is no {@link Problem}: a bug of ours
 */
export function createServer(tools: Readonly<Record<ToolName, Tool>>, links: Links, fail: (error: unknown) => void): McpServer {
  const server = new McpServer(
    { name: 'tilgang', title: 'Tilgang', version: '1' },
    { instructions: INSTRUCTIONS, capabilities: { tools: { listChanged: false } }, jsonSchemaValidator: ASKS_NOTHING },
  )
  for (const name of ['ask', 'get', 'list'] as const)
    server.registerTool(name, { ...TOOLS[name], ...SHAPES[name], annotations: HARMLESS }, given =>
      call(() => tools[name](given, links), fail),
    )
  return server
}

// What the SDK catches it passes on to the client with its message, which may hold what somebody wrote.
function call(work: () => CallToolResult, fail: (error: unknown) => void): CallToolResult {
  try {
    return work()
  } catch (error) {
    if (error instanceof Problem) return failure(problemText(error))
    fail(error)
    return failure(problemText(new Problem('server-error')))
  }
}
