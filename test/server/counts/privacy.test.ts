// Nothing that anybody wrote reaches the storage: made-up texts go through every door, then the files are read byte by byte.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterAll, expect, test } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { readConfig } from '../../../server/config.ts'
import { ALL_JUDGEMENTS } from '../../../server/counts/judgements.ts'
import { openKept } from '../../../server/kept.ts'
import { memoryCounter } from '../../../server/limits/counter.ts'
import { house, small } from '../house.ts'

const folder = mkdtempSync(join(tmpdir(), 'tilgang-private-'))
afterAll(() => rmSync(folder, { recursive: true }))

const TEXTS = Array.from(
  { length: 60 },
  (_, i) => `Zebrafine Kvistgård${i} 0101${String(50 + (i % 40))}-12${String(10 + i)} ring 2${i}345678`,
)
/** As it is, in parts, in an address, and in base64 at each of its three places. */
const formsOf = (text: string): Buffer[] =>
  [
    text,
    ...text.split(' ').filter(word => word.length > 6),
    encodeURIComponent(text),
    String(new URLSearchParams({ text })).slice(5),
    ...[0, 1, 2].map(shift => Buffer.from(text).subarray(shift).toString('base64').slice(0, 24)),
  ].map(form => Buffer.from(form))

const holding = (form: Buffer): string[] => readdirSync(folder).filter(file => readFileSync(join(folder, file)).includes(form))

test('ids are in the storage; no text is, whichever door it came through', async () => {
  const config = { ...house.config, ...readConfig({ TILGANG_DATA: folder }) }
  const told: string[] = []
  const tell = (line: string): void => void told.push(line)
  const { close, ...parts } = await openKept({ ...house, config }, tell, memoryCounter)
  const app = createApp({ ...house, config, ...parts }, tell)
  const json = (path: string, body: unknown, headers = {}) =>
    app.request(path, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) })
  const form = (path: string, fields: Record<string, string>) => app.request(path, { method: 'POST', body: new URLSearchParams(fields) })
  const statuses = new Set<number>()
  for (const text of TEXTS) {
    const question = `mørke aftener hos ${text}`
    const answered = { lang: 'da', outcome: 'answer', judgement: 'steps' }
    for (const response of await Promise.all([
      json('/api/ask', { question }, { 'User-Agent': text.replace('å', 'aa'), 'X-Forwarded-For': '203.0.113.77' }),
      json('/api/ask', { question: text, blocks: true }),
      json('/api/ask', { question, lang: text }),
      json('/api/ask', { context: { problems: [text] } }),
      json('/api/feedback', { ...answered, approach: text }),
      json('/api/feedback', { ...answered, comment: text }),
      json('/api/feedback', { ...answered, judgement: text }),
      form('/svar', { question, lang: 'da', c: '' }),
      form('/svar', { question, lang: 'da', c: '', judgement: 'no' }),
      form('/svar', { question, lang: 'da', c: '', judgement: text }),
      form('/svar', { question, c: `p=${text}` }),
      form('/embed/v1/frame', { question, theme: text }),
      app.request(`/svar?p=dark-evenings&utm=${encodeURIComponent(text)}`),
    ]))
      statuses.add(response.status)
  }
  await parts.counts?.keep()
  expect([...statuses].sort()).toEqual([200, 400])
  // The search itself can find: ids are there.
  expect(holding(Buffer.from('dark-evenings')).length).toBeGreaterThan(0)
  for (const text of TEXTS) for (const word of formsOf(text)) expect(holding(word)).toEqual([])
  expect(holding(Buffer.from('203.0.113.77'))).toEqual([])
  await close()
  for (const text of TEXTS) for (const word of formsOf(text)) expect(holding(word)).toEqual([])
  expect(told).toEqual([])

  const known = new Set<unknown>([
    ...(['problems', 'groups', 'topics', 'approaches'] as const).flatMap(kind => [kind, ...small[kind].map(entry => entry.id)]),
    ...['da', 'en', 'answer', 'clarify', 'refer', 'urgent', 'outside', ''],
    ...ALL_JUDGEMENTS,
  ])
  const database = new Libsql(join(folder, 'workshops.db'))
  for (const table of ['counted_questions', 'counted_concepts', 'counted_feedback']) {
    const rows = database.prepare(`select * from ${table}`).all() as Record<string, unknown>[]
    expect(rows.length).toBeGreaterThan(0)
    for (const { day, count, ...words } of rows) {
      expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(count).toBeTypeOf('number')
      for (const word of Object.values(words)) expect(known).toContain(word)
    }
  }
  database.close()
})
