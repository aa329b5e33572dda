import type { Context } from 'hono'
import type { Stream } from './stream.ts'
import type { View } from './views.ts'

/** A view as JSON; 304 when the caller has it. A view with a running clock is new each second, so its tag leaves the clock out. */
export function respondView(c: Context, { text, tag }: View, status: 200 | 409 = 200): Response {
  const etag = `"${tag}"`
  const headers = { ETag: etag, 'Cache-Control': 'no-store' }
  if (status === 200 && c.req.method === 'GET' && c.req.header('If-None-Match')?.replace(/^W\//, '') === etag)
    return c.body(null, 304, headers)
  return c.body(text, status, { ...headers, 'Content-Type': 'application/json' })
}

/** A stream of events. No proxy should keep it back to fill its buffers. */
export const respondStream = (c: Context, { body }: Stream): Response =>
  c.body(body, 200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' })
