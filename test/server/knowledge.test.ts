import { describe, expect, test } from 'vitest'
import { ENTRY_KINDS } from '../../engine/present/entries/entry.ts'
import { EntryShape, ListShape, OverviewShape } from '../../server/schemas/knowledge.ts'
import { app, small } from './house.ts'

const get = async (path: string) => (await app.request(path)).json()

describe('GET /api/knowledge', () => {
  test('names every entry of every kind in both languages, with the hash', async () => {
    const overview = OverviewShape.parse(await get('/api/knowledge'))
    expect(overview.hash).toBe('small-knowledge')
    expect(Object.keys(overview.kinds)).toEqual([...ENTRY_KINDS])
    const kinds = new Map(Object.entries(overview.kinds))
    expect(kinds.get('cases')).toEqual([
      { id: 'street-nine', title: { da: 'Gade 9', en: 'Street 9' }, short: { da: 'Gade 9', en: 'Street 9' } },
    ])
    expect(kinds.get('practice')?.[0]?.title.da).toBeTruthy()
  })

  test.each(ENTRY_KINDS)('%s: a list, and each entry complete with its sources', async kind => {
    const list = ListShape.parse(await get(`/api/knowledge/${kind}`))
    expect(list.entries.map(e => e.id)).toEqual(small[kind].map(e => e.id))
    for (const { id } of list.entries) {
      const got = await get(`/api/knowledge/${kind}/${id}`)
      expect(EntryShape.safeParse(got).error).toBeUndefined()
      expect(got.entry).toEqual(JSON.parse(JSON.stringify(small[kind].find(e => e.id === id))))
    }
  })

  test('resolves the citations of an entry in both languages', async () => {
    const { sources } = EntryShape.parse(await get('/api/knowledge/evidence/ev-lanterns'))
    expect(Object.keys(sources)).toEqual(['note-1', 'walks@9'])
    expect(sources['walks@9']).toMatchObject({
      kind: 'report',
      page: 9,
      label: { da: expect.stringMatching(/s\. 9$/), en: expect.stringMatching(/p\. 9$/) },
    })
    expect(sources['note-1']).toMatchObject({ kind: 'literature', footnote: 1 })
  })

  test('answers 304 to who has it already', async () => {
    const first = await app.request('/api/knowledge/cases')
    const tag = first.headers.get('ETag') ?? ''
    expect(tag).not.toBe('')
    expect(first.headers.get('Cache-Control')).toBe('no-cache')
    const again = await app.request('/api/knowledge/cases', { headers: { 'If-None-Match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })
})
