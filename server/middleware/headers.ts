import type { MiddlewareHandler } from 'hono'
import type { Config } from '../config.ts'
import { NO_PERMISSIONS } from './permissions.ts'
import { DATA_POLICY, isUnframed, PAGE_POLICY } from './policies.ts'

type Headers = Readonly<Record<string, string>>

const EVERYWHERE: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

// What only a document heeds.
const ON_PAGES: Headers = {
  'Permissions-Policy': NO_PERMISSIONS,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

// What a route may say otherwise.
const UNLESS_SAID: Headers = {
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

const A_YEAR = 'max-age=31536000'

type Reach = Pick<Config, 'hsts' | 'address' | 'base'>

/**
 * Whether browsers are told to come by https only: as configured, or for a year when https is how others reach the server.
 * It would hold for everything at the address: where that is shared it is not ours to say.
 */
const strictTransport = ({ hsts, address, base }: Reach): string => hsts ?? (address?.startsWith('https:') && base === '' ? A_YEAR : '')

/**
 * Headers that keep a page to itself: nothing from elsewhere, no scripts, framed by nobody.
 * A route that needs another policy has set it. Answers are not kept by caches unless a route says otherwise.
 */
export function securityHeaders(config: Reach): MiddlewareHandler {
  const hsts = strictTransport(config)
  const everywhere = Object.entries(hsts === '' ? EVERYWHERE : { ...EVERYWHERE, 'Strict-Transport-Security': hsts })
  const onPages = Object.entries(ON_PAGES)
  const unlessSaid = Object.entries(UNLESS_SAID)
  return async (c, next) => {
    await next()
    const { headers } = c.res
    for (const [name, value] of everywhere) headers.set(name, value)
    // Not modified: the browser keeps the policy that came with the page. One sent here would take its place.
    if (c.res.status === 304) return
    const isPage = headers.get('Content-Type')?.startsWith('text/html') ?? false
    const policy = headers.get('Content-Security-Policy') ?? (isPage ? PAGE_POLICY : DATA_POLICY)
    headers.set('Content-Security-Policy', policy)
    // The older header knows no list, so it is sent only where the answer is nobody.
    if (isUnframed(policy)) headers.set('X-Frame-Options', 'DENY')
    if (isPage) for (const [name, value] of onPages) headers.set(name, value)
    for (const [name, value] of unlessSaid) if (!headers.has(name)) headers.set(name, value)
  }
}
