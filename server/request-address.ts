import type { Context } from 'hono'
import type { House } from './house.ts'

/**
 * The whole address under which this server is known: as configured, or else as it was asked; then its base, and no slash.
 * @example addressOf(c, house) // 'https://tilgang.kommune.dk'
 */
export const addressOf = (c: Context, { config }: House): string => `${config.address ?? new URL(c.req.url).origin}${config.base}`
