import type { ServerResponse } from 'node:http'
import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { hasGone, outgoingOf } from '../outgoing.ts'
import type { Operation } from './operation.ts'
import { REQUEST_ID, requestIdOf } from './request-id.ts'

/** The route of a request that no route answers: its path is what somebody wrote. */
const NOWHERE = 'none'

/**
 * Names each request, and tells of it when its answer has been sent: one line in the log, one more in the figures.
 * Of its address only the pattern of the route is told, never what stands in it.
 * @param proxies how many proxies of our own stand in front
 * @param operation absent: requests are named, and nothing is told
 */
export function observe(proxies: number, operation: Operation | undefined): MiddlewareHandler {
  return async (c, next) => {
    const id = requestIdOf(c, proxies)
    c.set('requestId', id)
    const outgoing = outgoingOf(c)
    const socket = outgoing?.socket
    const begunAt = performance.now()
    const bytesBefore = socket?.bytesWritten ?? 0
    await next()
    c.res.headers.set(REQUEST_ID, id)
    if (!operation) return
    const route = routeOf(c)
    const { method } = c.req
    const tell = (status: number): void => {
      const ms = performance.now() - begunAt
      const bytes = (socket?.bytesWritten ?? 0) - bytesBefore
      operation.metrics?.countRequest(method, route, status, ms)
      const line = { id, method, route, status, ms: Math.round(ms * 10) / 10, bytes }
      operation.log.info(isCut(outgoing) ? { ...line, isCut: true } : line, 'request')
    }
    // Of who has gone already nothing more is heard.
    if (outgoing && !hasGone(c)) outgoing.on('close', () => tell(outgoing.statusCode))
    else tell(c.res.status)
  }
}

// The last one that matches is the route; those before it are the middleware that stands in front of everything.
function routeOf(c: Context): string {
  const route = routePath(c, -1)
  return route === '/*' ? NOWHERE : route
}

// Whoever asked went before the answer was complete.
const isCut = (outgoing: ServerResponse | undefined): boolean => outgoing !== undefined && !outgoing.writableFinished
