import type { Context } from 'hono'

/** What a call carries as `Authorization: Bearer ...`; empty when nothing. */
export const bearerOf = (c: Context): string => /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1] ?? ''
