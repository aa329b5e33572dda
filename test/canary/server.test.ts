// Sixty made-up people go through every door. `npm run prove` sends five hundred.
import { expect, test } from 'vitest'
import { madeUp } from './made-up.ts'
import { findTexts, formsOf } from './search.ts'
import { SEED, sendThrough } from './send-through.ts'

test('the search finds every form of a text, and nothing where it is not', () => {
  const texts = madeUp(SEED, 500).map(({ data }) => data)
  for (const text of texts.slice(0, 12))
    for (const form of [...formsOf(text), ...['', 'x', 'xy'].map(before => Buffer.from(`${before}${text}`).toString('base64'))])
      expect(findTexts([text], [{ name: 'here', bytes: Buffer.from(`<${form}>`) }])).toHaveLength(1)
  expect(findTexts(texts, [{ name: 'nowhere', bytes: Buffer.from('Zebra 2050') }])).toEqual([])
  expect(new Set(texts).size).toBe(500)
})

test('60 made-up people through every door: none in the log, the data, the metrics or a temporary file', async () => {
  const statuses = await sendThrough(60)
  // They came in, and were refused, in every way that there is.
  for (const status of [200, 201, 400, 403, 404, 405, 413, 415]) expect(statuses.get(status), `status ${status}`).toBeGreaterThan(0)
  expect([...statuses.keys()].filter(status => status >= 500)).toEqual([])
}, 300_000)
