import type { MiddlewareHandler } from 'hono'

const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"

const EVERYWHERE: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/**
 * Headers that keep a page to itself: nothing from elsewhere, no scripts, framed by its own origin only.
 * Answers are not kept by caches unless a route says otherwise.
 */
export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const { headers } = c.res
    const isPage = headers.get('Content-Type')?.startsWith('text/html') ?? false
    headers.set('Content-Security-Policy', isPage ? PAGE_POLICY : DATA_POLICY)
    headers.set('X-Frame-Options', isPage ? 'SAMEORIGIN' : 'DENY')
    for (const [name, value] of Object.entries(EVERYWHERE)) headers.set(name, value)
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  }
}
