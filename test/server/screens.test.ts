import { expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { app, house } from './house.ts'

const PATHS = ['/workshop', '/deltag', '/selvstudie'] as const

test.each(PATHS)('%s is framed by nobody, runs its own scripts only, and says what to do without them', async path => {
  const response = await app.request(`${path}?lang=en`)
  const policy = response.headers.get('Content-Security-Policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("trusted-types 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
  const html = await response.text()
  expect(html).toContain('<html lang="en"')
  expect(html).toContain('<noscript>')
  expect(html).toContain('npm run build')
  expect(html).not.toMatch(/<script(?![^>]*src=)|style=/)
})

test('a built script is named with its content, and may be kept where its name changes with it', async () => {
  const file = (name: string, isForGood: boolean) =>
    [
      name,
      {
        bytes: new Uint8Array([1]),
        type: 'text/javascript; charset=utf-8',
        tag: 'abc',
        isForGood,
        packed: async () => new Uint8Array([1]),
      },
    ] as const
  const built = createApp({ ...house, screens: new Map([file('phone.js', false), file('x-Ab12Cd34.js', true)]) })
  expect(await (await built.request('/deltag')).text()).toContain('src="/screens/phone.js?v=abc"')
  expect((await built.request('/screens/phone.js')).headers.get('Cache-Control')).toBe('no-cache')
  expect((await built.request('/screens/x-Ab12Cd34.js')).headers.get('Cache-Control')).toContain('immutable')
  expect((await built.request('/screens/phone.js', { headers: { 'If-None-Match': '"abc"' } })).status).toBe(304)
  expect((await built.request('/screens/nothing.js')).status).toBe(404)
})

test('the address of the self-study keeps its families in the other language', async () => {
  const html = await (await app.request('/selvstudie?s=a,b&lang=da')).text()
  expect(html).toContain('href="/selvstudie?lang=en&amp;s=a%2Cb"')
})
