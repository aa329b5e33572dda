// The frame as the server writes it: its policies, its links, its forms.
import { describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { app, bugs, house } from './house.ts'

const send = (fields: Record<string, string>) => app.request('/embed/v1/frame', { method: 'POST', body: new URLSearchParams(fields) })

const responses: [string, () => Promise<Response> | Response, number][] = [
  ['the start', () => app.request('/embed/v1/frame'), 200],
  ['an answer by ids', () => app.request('/embed/v1/frame?p=dark-evenings&lang=en'), 200],
  ['an answer to a question', () => send({ question: 'mørke aftener' }), 200],
  ['an empty question', () => send({ question: ' ' }), 400],
  ['unknown ids', () => app.request('/embed/v1/frame?p=nothing-known'), 400],
  ['a wrong method', () => app.request('/embed/v1/frame', { method: 'PUT' }), 405],
]

describe('every response of the frame', () => {
  test.each(responses)('%s may be framed by those who are listed, and by nobody else', async (_, request, status) => {
    const response = await request()
    expect(response.status).toBe(status)
    const policy = response.headers.get('Content-Security-Policy') ?? ''
    expect(policy).toContain("frame-ancestors 'self' https://intranet.example.dk https://*.sharepoint.com")
    expect(policy).toContain("script-src 'self'")
    expect(response.headers.get('X-Frame-Options')).toBeNull()
    expect(response.headers.get('Set-Cookie')).toBeNull()
    expect(response.headers.get('Cache-Control')).toBe('no-store')
  })

  test.each(responses)('%s leads on inside the frame, or into a window of its own', async (_, request) => {
    const html = await (await request()).text()
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    for (const [, action] of html.matchAll(/<form [^>]*action="([^"]*)"/g)) expect(action?.replace(/#.*/, '')).toBe('/embed/v1/frame')
    for (const [link, href = ''] of html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>/g)) {
      const isInside = href.startsWith('#') || href.startsWith('/embed/v1/frame') || href.startsWith('tel:')
      expect(isInside || link.includes('target="_blank" rel="noopener"'), link).toBe(true)
    }
    expect(html.replaceAll(/<script src="\/assets\/[a-z]+\.js\?v=[\w-]+"[^>]*><\/script>/g, '')).not.toMatch(
      /<script|style="|onclick|undefined/,
    )
  })
})

test('the theme and the language go along from answer to answer', async () => {
  const start = await (await app.request('/embed/v1/frame?lang=en&theme=dark')).text()
  expect(start).toMatch(/<html lang="en" class="in-frame" data-theme="dark">/)
  expect(start).toContain('<input type="hidden" name="theme" value="dark"/>')
  expect(start).toContain('&amp;lang=en&amp;theme=dark')
  const answer = await (await send({ question: 'dark evenings', lang: 'en', theme: 'dark' })).text()
  expect(answer).toContain('data-theme="dark"')
  expect(await (await app.request('/embed/v1/frame?theme="><script>')).text()).not.toContain('data-theme')
})

test('with nobody listed only this server itself may frame', async () => {
  const alone = createApp({ ...house, config: { ...house.config, frameAncestors: [] } })
  const { headers } = await alone.request('/embed/v1/frame')
  expect(headers.get('Content-Security-Policy')).toMatch(/frame-ancestors 'self'$/)
  expect(bugs).toEqual([])
})
