// One contract with a layer: the engine, the server and the engine in a browser give the same answers.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createApp } from '../../server/app.ts'
import { offlineFiles } from '../../server/embed/files.ts'
import { createOfflineGuide } from '../../widget/guide/guide-offline.ts'
import { engine, laid, TODAY } from '../engine/local/house.ts'
import { house } from '../server/house.ts'

const bytes = new Uint8Array(readFileSync(new URL('../../knowledge/model/weights.bin', import.meta.url)))
const weights = { bytes, hash: createHash('sha256').update(bytes).digest('hex').slice(0, 16) }

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${TODAY}T11:00:00Z`) })
  vi.stubGlobal('navigator', { onLine: true })
  const files = offlineFiles(laid, weights)
  vi.stubGlobal('fetch', async (address: string) => {
    const file = files.get(new URL(address).pathname.slice(1))
    return new Response(file?.bytes, { status: file ? 200 : 404 })
  })
})
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const REQUESTS = [
  { question: 'isolerede enlige mødre' },
  { question: 'hvad er Perlen?' },
  { question: 'the pearl house' },
  { question: 'hvad med et kolosbrev' },
  { question: 'Pengehjørnet', lang: 'en' as const },
  { question: 'familien har gæld og regninger, de ikke kan betale' },
  { question: 'min mand har lige slået mig' },
  { question: 'skriv et digt' },
  { context: { problems: ['poverty', 'social-isolation'], groups: ['fathers'] } },
]

test('engine, server and browser answer alike', async () => {
  const { workshops: _, counts: __, ...rest } = house
  const app = createApp({ ...rest, engine, knowledge: laid })
  const guide = await createOfflineGuide('https://intranet.example/offline/')
  let withLocal = 0
  for (const request of REQUESTS) {
    const asked = { ...request, blocks: true }
    const expected = engine.ask({ ...asked, today: TODAY })
    const response = await app.request('/api/ask', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(asked),
    })
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(expected)))
    expect(await guide.ask(request, new AbortController().signal)).toEqual(expected)
    if (expected.local) withLocal++
  }
  expect(withLocal).toBeGreaterThan(5)
})

test('the browser opens and lists local entries', async () => {
  const guide = await createOfflineGuide('https://intranet.example/offline/')
  expect(await guide.entry('local', 'perlen')).toMatchObject({
    entry: { id: 'perlen' },
    sources: { 'beside-local-perlen': { kind: 'beside-the-report' } },
  })
  expect((await guide.list('local')).map(({ id }) => id)).toContain('trappekaffe')
})
