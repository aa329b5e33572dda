import type { MiddlewareHandler } from 'hono'
import { DATA_POLICY, isUnframed, PAGE_POLICY } from './policies.ts'

const EVERYWHERE: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
}

// What a route may say otherwise.
const UNLESS_SAID: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

/**
 * Headers that keep a page to itself: nothing from elsewhere, no scripts, framed by nobody.
 * A route that needs another policy has set it. Answers are not kept by caches unless a route says otherwise.
 */
export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const { headers } = c.res
    const isPage = headers.get('Content-Type')?.startsWith('text/html') ?? false
    const policy = headers.get('Content-Security-Policy') ?? (isPage ? PAGE_POLICY : DATA_POLICY)
    headers.set('Content-Security-Policy', policy)
    // The older header knows no list, so it is sent only where the answer is nobody.
    if (isUnframed(policy)) headers.set('X-Frame-Options', 'DENY')
    for (const [name, value] of Object.entries(EVERYWHERE)) headers.set(name, value)
    for (const [name, value] of Object.entries(UNLESS_SAID)) if (!headers.has(name)) headers.set(name, value)
  }
}
