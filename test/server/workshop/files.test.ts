// What a trainer takes home: a table that no spreadsheet runs, results to read, the plan, a hand-out of each family.
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WorkshopPlan } from '../../../engine/workshop/index.ts'
import { openSqlite } from '../../../server/storage/sqlite.ts'
import { createWorkshopStore } from '../../../server/storage/workshop-store.ts'
import { openRoom, openSite, PLAN, phoneOf, type Site } from './rooms.ts'

describe('the files of a workshop', () => {
  let site: Site
  let trainer: Awaited<ReturnType<typeof openRoom>>
  beforeEach(async () => {
    site = openSite(createWorkshopStore(await openSqlite(':memory:')))
    trainer = await openRoom(site)
    const [anna, bo] = [phoneOf(site.app, trainer.key.code, 1), phoneOf(site.app, trainer.key.code, 2)]
    await anna.enter('=HYPERLINK("http://x")')
    await bo.enter()
    await trainer.do({ do: 'go', step: 'read' })
    await trainer.do({ do: 'go', step: 'round-1' })
    await anna.choose(0, 1, 1, { reason: '=1+1; "citat"' })
    site.wait(1)
    await bo.choose(0, 1, 1, { reason: 'SKJULT' })
    const { reasons } = (await trainer.view()).body
    await trainer.do({ do: 'hide-reason', id: reasons.find(r => r.text === 'SKJULT')?.id ?? '', isHidden: true })
    await trainer.do({ do: 'go', step: 'discuss' })
    await trainer.do({ do: 'go', step: 'round-2' })
    await anna.choose(0, 2, 1, { problems: ['no-lantern'], approaches: ['lantern-walk'], reason: '# <b>fed</b> | *stjerne*' })
  })
  afterEach(async () => {
    expect(site.bugs).toEqual([])
    site.workshops.close()
    await site.workshops.store.close()
  })

  test('the table opens in a Danish spreadsheet, and no cell is a formula', async () => {
    const { headers, body } = await trainer.get<string>('/results.csv')
    expect(headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    expect(headers.get('Content-Disposition')).toBe('attachment; filename="tilgang-workshop.csv"')
    const bytes = await (
      await site.app.request('/api/workshops/trainer/results.csv', {
        headers: { Authorization: `Bearer ${trainer.key.id}.${trainer.key.key}` },
      })
    ).arrayBuffer()
    expect([...new Uint8Array(bytes).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = body
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n')
    expect(lines[0]).toBe('"Nummer";"Familie";"Runde";"Deltager";"Gruppe";"Problemstillinger";"Tilgange";"Begrundelse"')
    expect(lines).toHaveLength(4)
    expect(lines[1]).toContain('"\'=1+1; ""citat"""')
    expect(lines[1]).toMatch(/"'=HYPERLINK/)
    expect(body).not.toContain('SKJULT')
    for (const cell of lines.flatMap(line => line.split('";"'))) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r|%]/)
  })

  test('the results tell both rounds, what the guide recommends and the reasons, as plain text', async () => {
    const { body } = await trainer.get<string>('/results.md')
    expect(body).toMatch(/^# Torsdag på biblioteket\n/)
    expect(body).toContain('| Problemstillinger | 1: alene (2) | 2: efter snakken (1) | + | − |')
    expect(body).toMatch(/\*\*Guiden anbefaler:\*\* .+/)
    expect(body).toContain('- Runde 2, ')
    expect(body).toContain('\\# \\<b\\>fed\\</b\\> \\| \\*stjerne\\*')
    expect(body).not.toContain('SKJULT')
    expect(body).not.toMatch(/undefined|NaN|\[object/)
  })

  test('the plan is a file that makes the same workshop again, and holds nothing of what participants wrote', async () => {
    const { body } = await trainer.get<WorkshopPlan>('/plan')
    expect(body).toEqual(PLAN)
    const copy = await openRoom(site, body)
    expect(copy.key.code).not.toBe(trainer.key.code)
    expect((await copy.view()).body).toMatchObject({ joined: 0, room: { step: 'lobby', title: PLAN.title } })
  })

  test('a hand-out holds the family, the answer and what is easily missed, with sources', async () => {
    const word = async (scenario: string): Promise<string> => {
      const headers = { Authorization: `Bearer ${trainer.key.id}.${trainer.key.key}` }
      const response = await site.app.request(`/api/workshops/trainer/handout.docx?scenario=${scenario}`, { headers })
      expect(response.status).toBe(200)
      const xml = strFromU8(unzipSync(new Uint8Array(await response.arrayBuffer()))['word/document.xml'] ?? new Uint8Array())
      return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(m => m[1]).join('')
    }
    const known = await word('0')
    for (const text of [
      'Den mørke gård',
      'Børnene ser ud ad vinduet.',
      'Hvem spørger I først?',
      'Kilder',
      '»De vil bare ikke.«',
      'Lys i gården hjælper ikke alene.',
    ])
      expect(known).toContain(text)
    expect(await word('the-dark-yard')).toBe(known)
    expect(await word('own-1')).toContain('Familien er flyttet ind over gården.')
    expect((await trainer.get('/handout.docx?scenario=9')).status).toBe(404)
  })

  describe('a family as a page to print', () => {
    const sheet = (fields: Record<string, string>): Promise<Response> =>
      Promise.resolve(site.app.request('/workshop/ark', { method: 'POST', body: new URLSearchParams(fields) }))
    const key = (): string => `${trainer.key.id}.${trainer.key.key}`

    test('one that the trainer wrote: story, prompts and the answer, with no other language and no file of its own', async () => {
      const response = await sheet({ key: key(), scenario: 'own-1' })
      expect(response.status).toBe(200)
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      const page = await response.text()
      for (const text of ['<h1>Egen familie</h1>', 'Familien er flyttet ind over gården.', 'Hvad nu?', '15 minutter', 'class="print"'])
        expect(page).toContain(text)
      expect(page).not.toMatch(/\.docx|hreflang|undefined/)
      expect(page).not.toContain(trainer.key.key)
    })

    test('one of the knowledge: as its own page, with misjudgements', async () => {
      const page = await (await sheet({ key: key(), scenario: 'the-dark-yard' })).text()
      expect(page).toContain('»De vil bare ikke.«')
      expect(page).toContain('/scenarie/the-dark-yard.docx')
    })

    test('only for who holds the key, and only a family of the workshop', async () => {
      expect((await sheet({ key: `${trainer.key.id}.${'0'.repeat(32)}`, scenario: 'own-1' })).status).toBe(404)
      expect((await sheet({ scenario: 'own-1' })).status).toBe(404)
      expect((await sheet({ key: key(), scenario: 'own-2' })).status).toBe(404)
      expect((await sheet({ key: key() })).status).toBe(404)
      expect((await site.app.request('/workshop/ark')).status).toBe(405)
    })
  })
})
