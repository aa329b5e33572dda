import type { ServerResponse } from 'node:http'
import type { Context } from 'hono'

/** The answer on its way to the socket; without a socket, as in tests, there is none. */
export const outgoingOf = (c: Context): ServerResponse | undefined => (c.env as { outgoing?: ServerResponse } | undefined)?.outgoing

/** Whether whoever asked has gone: nobody will read the answer. */
export const hasGone = (c: Context): boolean => outgoingOf(c)?.req.socket.destroyed ?? false
