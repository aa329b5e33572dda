// Two servers that edit one folder, as two processes: nothing is lost, nothing is wrong together, and nobody waits for one that is gone.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { launch, type Running } from '../operation/launch.ts'
import { KEY } from './house.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let layer: string
let servers: [Running, Running]
let at: string[]

beforeAll(async () => {
  layer = mkdtempSync(join(tmpdir(), 'tilgang-layer-'))
  cpSync(fileURLToPath(new URL('../../../examples/fjordby', import.meta.url)), layer, { recursive: true })
  const start = () => launch({ TILGANG_KNOWLEDGE: layer, TILGANG_EDIT: layer, TILGANG_EDITOR_KEY: KEY })
  servers = [start(), start()]
  at = await Promise.all(servers.map(({ address }) => address))
})
afterAll(async () => {
  for (const server of servers) server.signal('SIGKILL')
  await Promise.all(servers.map(({ ended }) => ended))
  rmSync(layer, { recursive: true, force: true })
})

type Change = { who: string; before: string | null }
type Entry = { hash: string; text: string; value: { place?: string }; changes: Change[] }
type Said = { result: string; conflicts: { by: string; value: { place: string } }[] }
type Answer = { status: number; body: Said }

async function call(server: 0 | 1, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${at[server]}/api/editor${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: { Authorization: `Bearer ${KEY}`, 'X-Tilgang-Editor': NAMES[server], 'Content-Type': 'application/json' },
  })
  return { status: response.status, body: (await response.json()) as Said }
}
const NAMES = ['Mette', 'Ole'] as const
const entryOn = async (server: 0 | 1, id: string): Promise<Entry> => (await call(server, `/entries/offers/${id}`)).body as unknown as Entry
const save = (server: 0 | 1, id: string, { hash, value }: Entry, place: string) =>
  call(server, '/save', { kind: 'offers', id, base: hash, value: { ...value, place } })

describe('of one file', () => {
  test.each(['Gården', 'Haven', 'Havnen'])('at once: one saves, the other is shown what came in between (%s)', async place => {
    const entry = await entryOn(0, 'baba-fjordby')
    const answers = await Promise.all([save(0, 'baba-fjordby', entry, `${place} 0`), save(1, 'baba-fjordby', entry, `${place} 1`)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const winner = answers[0]?.status === 200 ? 0 : 1
    expect(answers[1 - winner]?.body.conflicts[0]).toMatchObject({ by: NAMES[winner], value: { place: `${place} ${winner}` } })
    const after = await entryOn((1 - winner) as 0 | 1, 'baba-fjordby')
    expect([after.value.place, after.changes[0]?.who, after.changes[0]?.before]).toEqual([`${place} ${winner}`, NAMES[winner], entry.text])
  })
})

test('of several files at once all are saved', async () => {
  const ids = ['kvindecafe', 'gaeldsraadgivning', 'sprogcafe', 'natteravne']
  const before = await Promise.all(ids.map(id => entryOn(0, id)))
  const answers = await Promise.all(before.map((entry, i) => save((i % 2) as 0 | 1, ids[i] ?? '', entry, 'Torvet 9')))
  expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 200))
  for (const id of ids) expect(readFileSync(join(layer, `offers/${id}.yaml`), 'utf8')).toContain('Torvet 9')
})

test('two that are right by themselves and wrong together are not both saved', async () => {
  const both = { id: 'det-samme-navn', title: { da: 'Det samme navn' }, short: { da: 'To gange.' }, checked: '2026-10-05' }
  const offer = { ...both, actor: 'association', what: [{ da: 'Kom.' }], contact: { role: { da: 'vagten' }, phone: '00 00 00 01' } }
  const point = { ...both, kind: 'point', text: { da: 'Spørg først.' } }
  const answers = await Promise.all([
    call(0, '/save', { kind: 'offers', id: both.id, base: null, value: { ...offer, problems: ['social-isolation'] } }),
    call(1, '/save', { kind: 'practice', id: both.id, base: null, value: point }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
})

test('a server that is killed while it saves holds up nobody, and leaves no file half written', async () => {
  const entry = await entryOn(0, 'baba-fjordby')
  const lock = join(layer, '.tilgang/lock')
  const killed = save(0, 'baba-fjordby', entry, 'Midt i det hele').catch(() => 'gone')
  while (!existsSync(lock)) await pause(2)
  servers[0].signal('SIGKILL')
  await servers[0].ended
  expect(await killed).toBe('gone')
  expect(existsSync(lock)).toBe(true)
  const now = await entryOn(1, 'baba-fjordby')
  expect([entry.text, entry.text.replace(/place: .*/, 'place: Midt i det hele')]).toContain(now.text)
  expect((await save(1, 'baba-fjordby', now, 'Bagefter')).body.result).toBe('saved')
  expect([existsSync(lock), readFileSync(join(layer, 'offers/baba-fjordby.yaml'), 'utf8').includes('Bagefter')]).toEqual([false, true])
})
