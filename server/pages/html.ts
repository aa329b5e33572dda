import type { Child } from 'hono/jsx'
import type { Lang } from '../../engine/answer.ts'

/**
 * A drawn page as a response.
 * @param policy a Content-Security-Policy other than that of a page without scripts
 */
export function html(page: Child, status: number, lang: Lang, policy?: string): Response {
  return new Response(`<!DOCTYPE html>${String(page)}`, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': lang,
      ...(policy === undefined ? {} : { 'Content-Security-Policy': policy }),
    },
  })
}
