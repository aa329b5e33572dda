// The offers as a spreadsheet: out, edited for a week on somebody's desk, and in again.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type EditorHouse, OFFER, openEditorHouse } from './house.ts'

let house: EditorHouse
beforeEach(() => {
  house = openEditorHouse()
  writeFileSync(path('klubben'), OFFER.replace('lygtehuset', 'klubben').replaceAll('Lygtehuset', 'Klubben'))
})
afterEach(() => {
  expect(house.bugs).toEqual([])
  house.stop()
})

type Plan = { faults: { where: string; what: string }[]; warnings: string[]; changes: { id: string; what: string; fields: string[] }[] }
const path = (id: string): string => join(house.root, `offers/${id}.yaml`)
const file = (id = 'lygtehuset'): string => readFileSync(path(id), 'utf8')
const sheet = async (): Promise<string> => (await house.call('/offers.csv')).text()
const bring = (bytes: Uint8Array | string, isReal = false, more: Record<string, string> = {}) =>
  house.call(`/import?real=${isReal ? 'yes' : 'no'}`, bytes, { 'Content-Type': 'text/csv', ...more })
const plan = async (bytes: string, isReal = false): Promise<Plan> => (await bring(bytes, isReal)).json() as Promise<Plan>
/** Somebody changes an offer on the page. */
async function edit(id: string, from: string, to: string, who = 'Ole'): Promise<void> {
  const { hash, text } = (await (await house.call(`/entries/offers/${id}`)).json()) as { hash: string; text: string }
  const sent = { kind: 'offers', id, base: hash, text: text.replace(from, to) }
  expect((await house.call('/save', sent, { 'X-Tilgang-Editor': who })).status).toBe(200)
}

test('comes back as it went, and a changed cell changes one field', async () => {
  await edit('lygtehuset', 'phone: "00 00 00 01"', 'phone: "+45 00 00 00 01"\nplace: "=1+1"')
  const out = await sheet()
  expect(out).toContain('"\'=1+1"')
  expect(await plan(out)).toEqual({ faults: [], warnings: [], changes: [] })
  const changed = out.replace('Lys i gården.', 'Mere lys.')
  expect(await plan(changed)).toEqual({
    faults: [],
    warnings: [],
    changes: [{ kind: 'offers', id: 'klubben', what: 'changed', fields: ['short'] }],
  })
  expect(await plan(changed, true)).toEqual({ result: 'saved' })
  expect(file('klubben')).toContain('short: { da: Mere lys. }')
})

test('a row with a fault is named by its number, and nothing is imported', async () => {
  const rows = 'id;title.da;problems;checked\r\nlygtehuset;Nyt navn på ø;Social isolation og svagt netværk;5-10-2026\r\nny;Ny;Ukendt;\r\n'
  const { faults } = (await (await bring(Buffer.from(rows, 'latin1'), true)).json()) as Plan
  expect(new Set(faults.map(({ where }) => where))).toEqual(new Set(['Række 3']))
  expect(file()).toBe(OFFER)
})

describe('an old spreadsheet', () => {
  test('leaves what it did not touch as it is by now', async () => {
    const old = await sheet()
    await edit('lygtehuset', 'Lys i gården.', 'Lys hver aften.')
    expect(await plan(old)).toEqual({ faults: [], warnings: [], changes: [] })
    // Klubben comes first.
    const touched = old.replace('Lys i gården.', 'Klub i gården.')
    expect((await plan(touched)).changes.map(({ id }) => id)).toEqual(['klubben'])
    expect(await plan(touched, true)).toEqual({ result: 'saved' })
    expect([file().includes('Lys hver aften.'), file('klubben').includes('Klub i gården.')]).toEqual([true, true])
  })

  test('overwrites nothing that was changed meanwhile: whose change, of what, and what to do is told, and nothing is imported', async () => {
    const old = await sheet()
    await edit('lygtehuset', 'Lys i gården.', 'Lys hver aften.')
    await edit('lygtehuset', 'phone: "00 00 00 01"', 'phone: "00 00 00 02"', 'Yasmin')
    const touched = old.replaceAll('00 00 00 01', '00 00 00 09')
    const { faults } = await plan(touched, true)
    expect(faults).toEqual([
      {
        where: 'Række 3',
        what: expect.stringMatching(/rettet af Yasmin, Ole \(.+, .+\), siden regnearket blev hentet. Hent det igen/),
      },
    ])
    expect([file().includes('00 00 00 02'), file('klubben')]).toEqual([
      true,
      OFFER.replace('lygtehuset', 'klubben').replaceAll('Lygtehuset', 'Klubben'),
    ])
    const english = (await (await bring(touched, true, { 'Accept-Language': 'en' })).json()) as Plan
    expect(english.faults[0]).toMatchObject({ where: 'Row 3', what: expect.stringContaining('changed by Yasmin, Ole') })
  })

  test('that says what is here by now is no hindrance', async () => {
    const old = await sheet()
    await edit('lygtehuset', 'Lys i gården.', 'Lys hver aften.')
    const [head = '', , row = ''] = old.split('\r\n')
    expect(await plan([head, row.replace('Lys i gården.', 'Lys hver aften.')].join('\r\n'))).toEqual({
      faults: [],
      warnings: [],
      changes: [],
    })
  })

  test('is refused as well where git changed the file, of which no history tells', async () => {
    const old = await sheet()
    writeFileSync(path('lygtehuset'), OFFER.replace('Kom forbi.', 'Kom bare.'))
    const { faults } = await plan(old, true)
    expect(faults).toEqual([{ where: 'Række 3', what: expect.stringContaining('tilbuddet er rettet, siden regnearket blev hentet') }])
    expect(file()).toContain('Kom bare.')
  })

  test('brings nothing back that was deleted, unless its version is emptied', async () => {
    const old = await sheet()
    rmSync(path('lygtehuset'))
    expect((await plan(old)).faults).toEqual([{ where: 'Række 3', what: expect.stringContaining('er her ikke mere') }])
    const [head = '', , row = ''] = old.split('\r\n')
    const emptied = [head, row.replace(/"v[0-9a-f]{12}"$/, '""')].join('\r\n')
    expect((await plan(emptied)).changes).toMatchObject([{ id: 'lygtehuset', what: 'new' }])
  })
})

test('a new row never takes the place of an offer that has its name', async () => {
  const [head = '', , row = ''] = (await sheet()).split('\r\n')
  const fresh = row.replace(/"v[0-9a-f]{12}"$/, '""').replace('Lys i gården.', 'Noget helt andet.')
  expect((await plan([head, fresh].join('\r\n'), true)).faults).toEqual([
    { where: 'Række 2', what: expect.stringContaining('der er allerede et tilbud med det navn') },
  ])
  expect(file()).toBe(OFFER)
})

test('a spreadsheet without versions is taken, with a warning where it changes what is here', async () => {
  const known = await plan('id;title.da\r\nlygtehuset;Lygtehuset i gården\r\n')
  expect([known.faults, known.warnings, known.changes]).toMatchObject([
    [],
    [expect.stringMatching(/ingen kolonne med Version/)],
    [{ id: 'lygtehuset', fields: ['title'] }],
  ])
  const same = await plan('id;title.da\r\nlygtehuset;Lygtehuset\r\n')
  expect(same).toEqual({ faults: [], warnings: [], changes: [] })
})

test('a version is text to a spreadsheet, whatever its letters', async () => {
  for (const cell of (await sheet()).match(/"v[0-9a-f]{12}"/g) ?? []) expect(Number.isNaN(Number(cell.slice(1, -1)))).toBe(true)
  expect((await sheet()).match(/"v[0-9a-f]{12}"\r\n/g)).toHaveLength(2)
})
