// Whatever is sent, the server answers with less than 500 and lives on.
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { app, ask, bugs, send } from './house.ts'

const id = fc.oneof(fc.constantFrom('dark-evenings', 'no-lantern', 'neighbours', 'inviting', 'street-nine', '__proto__', ''), fc.string())
const ids = fc.array(id, { maxLength: 5 })
const nearly = fc.record(
  {
    question: fc.oneof(fc.string({ unit: 'binary', maxLength: 1200 }), fc.constant('mørke aftener'), fc.anything()),
    lang: fc.oneof(fc.constantFrom('da', 'en'), fc.anything()),
    context: fc.oneof(
      fc.record(
        {
          problems: ids,
          groups: ids,
          topics: ids,
          dropped: ids,
          pressing: ids,
          missing: ids,
          strengths: ids,
          focus: fc.record({ kind: id, id }),
        },
        { requiredKeys: [] },
      ),
      fc.anything(),
    ),
  },
  { requiredKeys: [] },
)

test('any JSON', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        nearly.map(x => JSON.stringify(x)),
        fc.json(),
        fc.string(),
      ),
      async body => {
        expect((await ask(body)).status).toBeLessThan(500)
      },
    ),
    { numRuns: 400 },
  )
})

test('any form', async () => {
  const field = fc.tuple(
    fc.constantFrom('question', 'lang', 'c', 'strike', 'add', 'option', 'x'),
    fc.oneof(
      fc.string({ unit: 'binary' }),
      id.map(i => `p=${i}`),
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(field, { maxLength: 8 }), async fields => {
      expect((await send(fields)).status).toBeLessThan(500)
    }),
    { numRuns: 300 },
  )
})

test('any address', async () => {
  const part = fc.oneof(
    fc.constantFrom('api', 'knowledge', 'da', 'en', 'svar', 'cases', 'assets', '..', '%', '%00', '%E0%A4%A'),
    fc.webSegment(),
  )
  const path = fc.tuple(fc.array(part, { maxLength: 5 }), fc.webQueryParameters()).map(([parts, query]) => `/${parts.join('/')}?${query}`)
  await fc.assert(
    fc.asyncProperty(path, fc.constantFrom('GET', 'POST', 'PUT', 'HEAD'), async (address, method) => {
      expect((await app.request(address, { method })).status).toBeLessThan(500)
    }),
    { numRuns: 400 },
  )
})

test('any links by ids', async () => {
  await fc.assert(
    fc.asyncProperty(fc.webQueryParameters(), ids, async (query, list) => {
      const response = await app.request(`/svar?p=${list.map(encodeURIComponent).join(',')}&${query}`)
      expect(response.status).toBeLessThan(500)
    }),
    { numRuns: 200 },
  )
})

afterAll(() => expect(bugs).toEqual([]))
