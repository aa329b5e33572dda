// Each request has a name of its own, by which a user and whoever runs the server can speak of it.
import { randomFillSync } from 'node:crypto'
import type { Context } from 'hono'

declare module 'hono' {
  interface ContextVariableMap {
    requestId: string
  }
}

/** The header in which it travels. */
export const REQUEST_ID = 'X-Request-Id'

// Without letters that are mistaken for digits, so that it can be told on the telephone.
const SIGNS = '23456789abcdefghjkmnpqrstuvwxyz'
const LENGTH = 8
const HALF = LENGTH / 2

// Chance is fetched for many at once: to fetch it for each costs more than the rest of a request's name.
const chance = new Uint8Array(LENGTH * 512)
let used = chance.length

/** A new name. @example newRequestId() // 'k7mq-3fxz' */
export function newRequestId(): string {
  if (used === chance.length) {
    randomFillSync(chance)
    used = 0
  }
  let id = ''
  for (let i = 0; i < LENGTH; i += 1) {
    if (i === HALF) id += '-'
    id += SIGNS[(chance[used++] ?? 0) % SIGNS.length]
  }
  return id
}

// What proxies make: a UUID, or 32 hexadecimal digits. Nothing else is believed: it could be a text.
const WELL_FORMED = /^(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

/**
 * The name of a request: that of the proxy when there is one of our own and it is well-formed, else a new one.
 * @param proxies how many proxies of our own stand in front
 */
export function requestIdOf(c: Context, proxies: number): string {
  const given = proxies > 0 ? c.req.header(REQUEST_ID) : undefined
  return given !== undefined && WELL_FORMED.test(given) ? given : newRequestId()
}
