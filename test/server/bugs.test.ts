import { expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { house } from './house.ts'

const broken = (told: string[]) =>
  createApp(
    {
      ...house,
      engine: {
        ask: request => {
          throw new TypeError(`cannot read ${request.question}`)
        },
      },
    },
    bug => told.push(bug),
  )

test('a bug is a 500 without its cause, and the report of it holds nothing of the question', async () => {
  const told: string[] = []
  const app = broken(told)
  const api = await app.request('/api/ask', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"question":"Yasmin på Nørrebro"}',
  })
  const page = await app.request('/svar', { method: 'POST', body: new URLSearchParams({ question: 'Yasmin på Nørrebro' }) })
  expect([api.status, page.status]).toEqual([500, 500])
  const texts = [await api.text(), await page.text(), ...told].join('\n')
  expect(texts).not.toMatch(/Yasmin|Nørrebro|cannot read/)
  expect(told).toHaveLength(2)
  expect(told[0]).toMatch(/^TypeError\n\s+at /)
  expect(texts).toContain('Noget gik galt hos os')
})
