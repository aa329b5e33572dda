// A server that is closed says why in the form of an answer; the widget shows it, and any other 503 is a trouble.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createApp } from '../../server/app.ts'
import { watchClosing } from '../../server/closed/closing.ts'
import { NEVER } from '../../widget/guide/guide.ts'
import { createRemoteGuide } from '../../widget/guide/guide-remote.ts'
import { house } from '../server/house.ts'

beforeEach(() => void vi.stubGlobal('navigator', { onLine: true }))
afterEach(() => void vi.unstubAllGlobals())

const ask = () => createRemoteGuide('http://localhost').ask({ question: 'mørke aftener' }, NEVER)

test('the reason comes as a block to draw', async () => {
  const app = createApp({ ...house, closing: watchClosing({ closed: 'Vi flytter serveren.' }) })
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => app.request(address, init))
  const { blocks } = await ask()
  expect(blocks).toMatchObject([{ type: 'notice', kind: 'kill-switch', text: [{ text: 'Vi flytter serveren.' }] }])
})

test.each(['<h1>Service Unavailable</h1>', '{"error":"busy"}', 'null', ''])('%s from a proxy is no answer', async body => {
  vi.stubGlobal('fetch', async () => new Response(body, { status: 503 }))
  await expect(ask()).rejects.toMatchObject({ trouble: { kind: 'server' } })
})
