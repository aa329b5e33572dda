// /api/editor: who is let in, what is saved, what is not.
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { readConfig } from '../../../server/config.ts'
import { openEditor } from '../../../server/editor/editor.ts'
import { house as plainHouse, app as withoutEditor } from '../house.ts'
import { type EditorHouse, KEY, OFFER, offer, openEditorHouse } from './house.ts'

let house: EditorHouse
beforeEach(() => {
  house = openEditorHouse()
})
afterEach(() => {
  expect(house.bugs).toEqual([])
  house.stop()
})

const entry = async (path = '/entries/offers/lygtehuset') =>
  (await (await house.call(path)).json()) as {
    hash: string
    changes: { version: string; who: string; approvedBy?: string }[]
    text: string
  }
const file = (path = 'offers/lygtehuset.yaml'): string => readFileSync(join(house.root, path), 'utf8')
const save = (value: object, base: string | null, who = 'Mette') =>
  house.call('/save', { kind: 'offers', id: 'lygtehuset', base, value }, { 'X-Tilgang-Editor': who })

describe('the door', () => {
  test('is not there when no folder is named', async () => {
    for (const path of ['/rediger', '/api/editor', '/api/editor/list']) expect((await withoutEditor.request(path)).status).toBe(404)
  })
  test.each([
    ['no key', { Authorization: '' }],
    ['a wrong key', { Authorization: `Bearer ${KEY}x` }],
    ['no name', { 'X-Tilgang-Editor': '' }],
    ['a name of blanks', { 'X-Tilgang-Editor': '%20%0a' }],
    ['a name that is too long', { 'X-Tilgang-Editor': 'a'.repeat(61) }],
    ['a broken name', { 'X-Tilgang-Editor': '%zz' }],
    ['another page of the same site', { 'Sec-Fetch-Site': 'same-site' }],
    ['a page of another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('stays shut for %s', async (_, headers) => {
    for (const [path, body] of [['/list'], ['/layer.zip'], ['/save', {}], ['/taken', {}], ['/import', '']] as const)
      expect([(await house.call(path, body, headers)).status, path]).toEqual([403, path])
  })
  test('stays shut without the header that other sites cannot send', async () => {
    expect((await house.app.request('/api/editor/list', { headers: { Authorization: `Bearer ${KEY}` } })).status).toBe(403)
  })
  test('makes who guesses wait', async () => {
    const wrong = { Authorization: 'Bearer wrong-wrong-wrong-wrong-wrong' }
    for (let i = 0; i < 10; i += 1) await house.call('/list', undefined, wrong)
    const response = await house.call('/list', undefined, wrong)
    expect([response.status, Number(response.headers.get('Retry-After')) > 0]).toEqual([429, true])
  })
  test('is closed by the kill switch', async () => {
    const closing = { reason: () => ({ da: 'Lukket.', en: 'Closed.' }), stop: () => {} }
    const closed = createApp({ ...plainHouse, closing, editor: house.editor })
    expect((await closed.request('/api/editor/list')).status).toBe(503)
    expect((await closed.request('/rediger')).status).toBe(503)
  })
})

describe('a proxy that says who it is', () => {
  const from = (address: string) => ({ incoming: { socket: { remoteAddress: address, remotePort: 1, remoteFamily: 'IPv4' } } })
  test('is believed from its own address only', async () => {
    const proxied = openEditorHouse({ TILGANG_EDITOR_HEADER: 'X-Remote-User', TILGANG_EDITOR_PROXIES: '10.0.0.5' })
    const ask = (address: string, headers: Record<string, string>) =>
      proxied.call('/list', undefined, { Authorization: '', ...headers }, from(address))
    const named = await ask('10.0.0.5', { 'X-Remote-User': 'mje' })
    expect([named.status, ((await named.json()) as { who: string }).who]).toEqual([200, 'mje'])
    expect((await ask('::ffff:10.0.0.5', { 'X-Remote-User': 'mje' })).status).toBe(200)
    expect((await ask('10.0.0.6', { 'X-Remote-User': 'mje', 'X-Forwarded-For': '10.0.0.5' })).status).toBe(403)
    expect((await ask('10.0.0.5', {})).status).toBe(403)
    expect((await proxied.call('/list', undefined, { 'X-Remote-User': 'mje', 'X-Tilgang-Editor': 'mje' })).status).toBe(403)
    proxied.stop()
  })
})

describe('the setting', () => {
  const open = (environment: Record<string, string>) => () => openEditor(readConfig(environment), { phase: 'ready' })
  test.each([
    ['a folder that is no knowledge', { TILGANG_EDIT: '/tmp', TILGANG_EDITOR_KEY: KEY }, /TILGANG_KNOWLEDGE/],
    [
      'a folder that is not there',
      { TILGANG_EDIT: '/not-there', TILGANG_KNOWLEDGE: '/not-there', TILGANG_EDITOR_KEY: KEY },
      /TILGANG_KNOWLEDGE/,
    ],
  ])('refuses %s', (_, environment, message) => {
    expect(open(environment)).toThrow(message)
  })
  test('refuses a history that is kept elsewhere', () => {
    rmSync(join(house.root, '.tilgang'), { recursive: true })
    symlinkSync('/tmp', join(house.root, '.tilgang'))
    expect(open({ TILGANG_EDIT: house.root, TILGANG_KNOWLEDGE: house.root, TILGANG_EDITOR_KEY: KEY })).toThrow(/\.tilgang er en genvej/)
    rmSync(join(house.root, '.tilgang'))
  })
  test('refuses nobody and two ways to be an editor', () => {
    const folder = { TILGANG_EDIT: house.root, TILGANG_KNOWLEDGE: house.root }
    expect(open(folder)).toThrow(/TILGANG_EDITOR_KEY/)
    expect(open({ ...folder, TILGANG_EDITOR_KEY: KEY, TILGANG_EDITOR_HEADER: 'X-Remote-User' })).toThrow(/TILGANG_EDITOR_KEY/)
  })
})

describe('saving', () => {
  test('nothing new leaves the bytes and no change', async () => {
    const { hash } = await entry()
    expect(await (await save(offer, hash)).json()).toMatchObject({ result: 'same' })
    expect([file(), (await entry()).changes]).toEqual([OFFER, []])
  })
  test('changes what changed, and can be undone to the byte', async () => {
    const { hash } = await entry()
    expect(await (await save({ ...offer, place: 'Gården' }, hash)).json()).toMatchObject({ result: 'saved' })
    expect(file()).toBe(OFFER.replace('contact:\n', 'place: Gården\ncontact:\n'))
    const { hash: now, changes } = await entry()
    const undone = await house.call('/restore', { kind: 'offers', id: 'lygtehuset', base: now, version: changes[0]?.version })
    expect([await undone.json(), file()]).toEqual([{ result: 'saved' }, OFFER])
  })
  test('of two at once: the second is shown both, and nothing is lost', async () => {
    const { hash } = await entry()
    await save({ ...offer, place: 'Gården' }, hash, 'Ole')
    const second = await save({ ...offer, place: 'Haven' }, hash)
    const body = (await second.json()) as { conflicts: { value: { place: string }; by: string }[] }
    expect([second.status, body.conflicts[0]?.value.place, body.conflicts[0]?.by]).toEqual([409, 'Gården', 'Ole'])
    expect(file()).toContain('place: Gården')
  })
  test('what fails the checks is not saved, and each message names its field', async () => {
    const { hash } = await entry()
    const response = await save({ ...offer, problems: ['nothing-such'], contact: { role: { da: 'Hanne Hansen' } } }, hash)
    const { faults } = (await response.json()) as { faults: { path: string; what: string }[] }
    expect(response.status).toBe(422)
    expect(faults.map(({ path }) => path).sort()).toEqual(['contact', 'contact.role.da', 'problems.0'])
    expect(faults.find(({ path }) => path === 'contact')?.what).toBe('Ingen kan komme igennem. Skriv telefon, mail eller hjemmeside.')
    expect(file()).toBe(OFFER)
  })
  test('an edit that breaks another file is not saved; a fault that was there before is no hindrance', async () => {
    writeFileSync(join(house.root, 'offers/broken.yaml'), 'id: other\n')
    const { hash } = await entry()
    expect((await save({ ...offer, place: 'Gården' }, hash)).status).toBe(200)
    const twice = await house.call('/save', {
      kind: 'practice',
      id: 'lygtehuset',
      base: null,
      value: { id: 'lygtehuset', title: { da: 'x' }, short: { da: 'x' }, checked: '2026-10-05', kind: 'point', text: { da: 'x' } },
    })
    expect([twice.status, existsSync(join(house.root, 'practice'))]).toEqual([422, false])
  })
  test('says so when nothing can be written, and when another server has taken over meanwhile', async () => {
    const { hash } = await entry()
    const lock = join(house.root, '.tilgang/lock')
    const theirs = JSON.stringify({ pid: process.pid, where: 'elsewhere', key: 'x' })
    const beat = setInterval(() => writeFileSync(lock, theirs), 5)
    const busy = await save({ ...offer, place: 'Gården' }, hash)
    clearInterval(beat)
    expect([busy.status, await busy.json(), file()]).toEqual([
      503,
      expect.objectContaining({ type: 'urn:tilgang:problem:saved-elsewhere' }),
      OFFER,
    ])
    rmSync(join(house.root, '.tilgang'), { recursive: true })
    writeFileSync(join(house.root, '.tilgang'), '')
    const refused = await save({ ...offer, place: 'Gården' }, hash)
    expect([refused.status, file()]).toEqual([503, OFFER])
    expect(await refused.json()).toMatchObject({ type: 'urn:tilgang:problem:not-written' })
  }, 60_000)
  test.each([
    ['a name that leaves the folder', { kind: 'offers', id: '../../x', base: null, value: {} }, 400],
    ['no kind', { kind: 'problems', id: 'x', base: null, value: {} }, 400],
    ['neither fields nor text', { kind: 'offers', id: 'x', base: null }, 400],
    [
      'fields within fields without end',
      { kind: 'offers', id: 'x', base: null, value: { a: JSON.parse('['.repeat(40) + ']'.repeat(40)) } },
      400,
    ],
    [
      'a bomb of aliases',
      {
        kind: 'offers',
        id: 'x',
        base: null,
        text: `a: &a [x,x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a,*a]`).join('\n')}\n`,
      },
      422,
    ],
  ])('refuses %s', async (_, body, status) => {
    expect((await house.call('/save', body)).status).toBe(status)
  })
  test('a script in every field is text everywhere', async () => {
    const script = '<script>alert(1)</script>'
    const { hash } = await entry()
    const wrong = await save(
      {
        ...offer,
        title: { da: script },
        short: { da: script },
        place: script,
        what: [{ da: script, en: script }],
        languages: [script],
        contact: { role: { da: script }, phone: `1${script}` },
      },
      hash,
    )
    expect(await wrong.json()).toMatchObject({ result: 'saved' })
    for (const path of ['/list', '/entries/offers/lygtehuset']) {
      const response = await house.call(path)
      expect([response.headers.get('Content-Type'), response.headers.get('X-Content-Type-Options')]).toEqual([
        'application/json',
        'nosniff',
      ])
    }
  })
})

describe('approval', () => {
  test('is for somebody else', async () => {
    const strict = openEditorHouse({ TILGANG_EDITOR_KEY: KEY, TILGANG_EDIT_APPROVAL: 'on' })
    const as = (who: string) => ({ 'X-Tilgang-Editor': who })
    const { hash } = (await (await strict.call('/entries/offers/lygtehuset')).json()) as { hash: string }
    const sent = await strict.call('/save', { kind: 'offers', id: 'lygtehuset', base: hash, value: { ...offer, place: 'Gården' } })
    expect(await sent.json()).toMatchObject({ result: 'proposed' })
    expect(readFileSync(join(strict.root, 'offers/lygtehuset.yaml'), 'utf8')).toBe(OFFER)
    const { proposals } = (await (await strict.call('/list')).json()) as { proposals: { id: string }[] }
    const id = proposals[0]?.id
    expect((await strict.call('/decide', { id, isApproved: true }, as('mette.'))).status).toBe(403)
    await strict.call('/decide', { id, isApproved: false, why: 'Hvilken gård?' }, as('Ole'))
    expect(await (await strict.call('/list')).json()).toMatchObject({ proposals: [{ back: { who: 'Ole', why: 'Hvilken gård?' } }] })
    expect(await (await strict.call('/decide', { id, isApproved: true }, as('Ole'))).json()).toMatchObject({ result: 'saved' })
    expect(await (await strict.call('/list')).json()).toMatchObject({ proposals: [], changes: [{ who: 'Mette', approvedBy: 'Ole' }] })
    expect(strict.bugs).toEqual([])
    strict.stop()
  })
})

describe('files', () => {
  const bring = (bytes: Uint8Array | string, type: string, isReal: boolean) =>
    house.call(`/import?real=${isReal ? 'yes' : 'no'}`, bytes, { 'Content-Type': type })
  const zip = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])))

  test('the zip holds the layer, and nothing of the history', async () => {
    await save({ ...offer, place: 'Gården' }, (await entry()).hash)
    const files = unzipSync(new Uint8Array(await (await house.call('/layer.zip')).arrayBuffer()))
    expect(Object.keys(files).sort()).toEqual(['layer.yaml', 'offers/lygtehuset.yaml'])
    const same = await bring(zipSync(files), 'application/zip', false)
    expect(await same.json()).toEqual({ faults: [], warnings: [], changes: [] })
  })
  test('a zip with one fault changes nothing', async () => {
    const bytes = zip({ 'x/offers/lygtehuset.yaml': OFFER.replace('Lys', 'Mere lys'), 'x/offers/ny.yaml': 'id: ny\n' })
    expect(((await (await bring(bytes, 'application/zip', true)).json()) as { faults: unknown[] }).faults.length).toBeGreaterThan(0)
    expect([file(), existsSync(join(house.root, 'offers/ny.yaml'))]).toEqual([OFFER, false])
  })
  test.each([
    ['leads out of the folder', { '../offers/x.yaml': OFFER }],
    ['holds what does not belong', { 'offers/x.yaml': OFFER, 'run.sh': 'x' }],
    ['unpacks to too much', { 'offers/x.yaml': ' '.repeat(2_000_000) }],
    ['is empty', {}],
  ])('a zip that %s is refused', async (_, files) => {
    const { faults } = (await (await bring(zip(files), 'application/zip', true)).json()) as { faults: unknown[] }
    expect([faults.length, file()]).toEqual([1, OFFER])
  })
  test('what is no zip, and what is too large, are refused', async () => {
    expect(((await (await bring('not a zip', 'application/zip', true)).json()) as { faults: unknown[] }).faults).toHaveLength(1)
    expect((await bring(new Uint8Array(6 * 1024 * 1024), 'application/zip', true)).status).toBe(413)
  })
})

test('no text of an editor stands in an answer that tells of a fault in the request', async () => {
  const response = await house.call('/save', '{"kind": "hemmelig tekst', { 'Content-Type': 'application/json' })
  expect([response.status, (await response.text()).includes('hemmelig')]).toEqual([400, false])
})
