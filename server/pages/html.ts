import type { Child } from 'hono/jsx'
import type { Lang } from '../../engine/answer.ts'

/** A drawn page as a response. */
export function html(page: Child, status: number, lang: Lang): Response {
  return new Response(`<!DOCTYPE html>${String(page)}`, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Language': lang },
  })
}
