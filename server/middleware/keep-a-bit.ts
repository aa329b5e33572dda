import type { MiddlewareHandler } from 'hono'

/** Kept by browsers, but asked for again each time: the knowledge may have changed. */
export const keepABit: MiddlewareHandler = async (c, next) => {
  await next()
  if (c.res.ok) c.res.headers.set('Cache-Control', 'no-cache')
}
