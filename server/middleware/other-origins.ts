// Pages of other addresses may call the API and load the widget when their origin is listed, letter by letter (CORS).
import type { Context, MiddlewareHandler } from 'hono'
import { Problem } from '../problem.ts'

const METHODS: Readonly<Record<string, string>> = { '/api/ask': 'POST', '/api/docx': 'POST', '/api/feedback': 'POST', '/mcp': 'POST' }
const HEADERS = 'Content-Type, If-None-Match'
/** What the protocol of other assistants names in headers: its version, the method, the tool. Never what is asked. */
const MCP_HEADERS = 'Content-Type, MCP-Protocol-Version, Mcp-Method, Mcp-Name'
const ASK_AGAIN_SECONDS = '7200'

const isShared = (path: string): boolean =>
  path in METHODS || path === '/api/knowledge' || path.startsWith('/api/knowledge/') || path.startsWith('/embed/v1/')

/**
 * Answers a browser's question whether a listed origin may call, and lets it read the answer. Never `*`, never credentials, never `null`.
 * @param origins exact origins, such as `https://intranet.kommune.dk`
 */
export function otherOrigins(origins: readonly string[]): MiddlewareHandler {
  const listed = new Set(origins)
  return async (c, next) => {
    if (!isShared(c.req.path)) return next()
    const origin = c.req.header('Origin')
    const allowed = origin !== undefined && listed.has(origin) ? origin : undefined
    if (isPreflight(c)) return allowed === undefined ? refuse() : permit(allowed, c.req.path)
    await next()
    const { headers } = c.res
    headers.append('Vary', 'Origin')
    if (allowed === undefined) return
    headers.set('Access-Control-Allow-Origin', allowed)
    headers.set('Access-Control-Expose-Headers', 'Content-Disposition, Retry-After')
    headers.set('Cross-Origin-Resource-Policy', 'cross-origin')
  }
}

const isPreflight = (c: Context): boolean =>
  c.req.method === 'OPTIONS' && c.req.header('Origin') !== undefined && c.req.header('Access-Control-Request-Method') !== undefined

function refuse(): never {
  throw new Problem('unlisted-origin')
}

function permit(origin: string, path: string): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': origin,
      'Access-Control-Allow-Methods': METHODS[path] ?? 'GET, HEAD',
      'Access-Control-Allow-Headers': path === '/mcp' ? MCP_HEADERS : HEADERS,
      'Access-Control-Max-Age': ASK_AGAIN_SECONDS,
      Vary: 'Origin',
    },
  })
}
