// Forty people behind one address work undisturbed; one who floods is told to wait.
import type { Context, MiddlewareHandler } from 'hono'
import { callerOf } from '../caller.ts'
import type { House } from '../house.ts'
import type { Limits } from '../limits/limits.ts'
import { Problem } from '../problem.ts'

type Kind = keyof Limits

const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['/api/ask', 'questions'],
  ['/svar', 'questions'],
  ['/svar.md', 'questions'],
  ['/embed/v1/frame', 'questions'],
  ['/mcp', 'questions'],
  ['/api/docx', 'files'],
])

// Bytes that lie ready in memory.
const FREE = /^\/(?:assets\/|screens\/|embed\/v1\/|healthz$|readyz$)/

export function kindOf(path: string): Kind | undefined {
  const kind = KINDS.get(path)
  if (kind) return kind
  if (FREE.test(path)) return undefined
  if (path.endsWith('.docx')) return 'files'
  return path.startsWith('/api/workshops') ? 'misses' : 'pages'
}

/**
 * Counts what costs work, for each address by itself.
 * @throws {Problem} 429 with when to try again
 */
export function rateLimits({ limits, config }: Pick<House, 'limits' | 'config'>): MiddlewareHandler {
  if (!limits) return (_, next) => next()
  return async (c, next) => {
    const kind = kindOf(c.req.path)
    if (kind === undefined) return next()
    const who = callerOf(c, config.proxies)
    const ms = kind === 'misses' ? await limits.misses.wait(who) : await limits[kind].take(who)
    if (ms > 0) throw new Problem('too-many-requests', [], undefined, Math.ceil(ms / 1000))
    await next()
    if (kind === 'misses' && isMiss(c)) await limits.misses.take(who)
  }
}

const isMiss = (c: Context): boolean => c.res.status === 404
