import type { Context } from 'hono'
import type { House } from './house.ts'

/**
 * The address under which this server is known: as configured, or else as it was asked.
 * @example addressOf(c, house) // 'https://tilgang.kommune.dk'
 */
export const addressOf = (c: Context, { config }: House): string => config.address ?? new URL(c.req.url).origin
