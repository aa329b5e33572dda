// A copy taken while others write is whole, and comes back as it was; what is there is not lost by a slip.
import { execFile, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { backUp, restore } from '../../../server/storage/backup.ts'
import { databaseFile } from '../../../server/storage/file.ts'
import { openPostgres } from '../../../server/storage/postgres.ts'
import { openSqlite } from '../../../server/storage/sqlite.ts'
import { StorageError } from '../../../server/storage/storage-error.ts'
import { createWorkshopStore } from '../../../server/storage/workshop-store.ts'
import { hasPostgres, startCluster } from './postgres.ts'
import { aChoice, aWorkshop, NOW, OPEN } from './workshop.ts'

// A busy machine takes its time to start a process.
vi.setConfig({ testTimeout: 180_000 })

const PHONES = 20
const command = fileURLToPath(new URL('../../../server/command.ts', import.meta.url))
const roomProcess = fileURLToPath(new URL('../workshop/room-process.ts', import.meta.url))
const words = (...more: string[]): string[] => ['--import', 'tsx', command, ...more]
const run = (more: string[], environment: Record<string, string> = {}) =>
  spawnSync(process.execPath, words(...more), {
    env: { ...process.env, TILGANG_DATA: join(top, 'none'), ...environment },
    encoding: 'utf8',
  })

const top = mkdtempSync(join(tmpdir(), 'tilgang-backup-'))
afterAll(() => rmSync(top, { recursive: true }))
let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(top, 'one-'))
  file = databaseFile(join(folder, 'data'))
})

/** A room of phones whose every choice is numbered. */
async function openRoom(place = file) {
  const database = await openSqlite(place)
  const store = createWorkshopStore(database)
  await store.make(aWorkshop())
  for (let i = 0; i < PHONES; i += 1) await store.join('w1', `p${i}`, undefined, NOW)
  await store.change('w1', NOW, () => ({ room: OPEN }))
  const send = (phone: number, count: number) =>
    store.choose(
      aChoice({ phone: `p${phone}`, id: `r${phone}`, count, choice: { problems: ['debt'], approaches: [], reason: `nr ${count}` } }),
      NOW,
    )
  return { store, send }
}

async function kept(place: string): Promise<Map<string, number>> {
  const database = await openSqlite(place)
  const rows = await database.db.selectFrom('workshop_choices').select(['phone', 'count', 'reason']).execute()
  await database.close()
  for (const { count, reason } of rows) expect(reason).toBe(`nr ${count}`)
  return new Map(rows.map(row => [row.phone, row.count]))
}

test('a copy taken while phones send comes back with every choice that was answered before it', async () => {
  const { store, send } = await openRoom()
  const copy = join(folder, 'copies', 'monday.db')
  const answered = new Map<string, number>()
  let isOver = false
  const phones = Array.from({ length: PHONES }, async (_, phone) => {
    for (let count = 1; !isOver || count < 3; count += 1) {
      expect((await send(phone, count)).chosen).toBe('kept')
      answered.set(`p${phone}`, count)
    }
  })
  while (answered.size < PHONES) await new Promise(resolve => setTimeout(resolve, 5))
  const before = new Map(answered)
  await promisify(execFile)(process.execPath, words('backup', copy), { env: { ...process.env, TILGANG_DATA: join(folder, 'data') } })
  const after = new Map(answered)
  isOver = true
  await Promise.all(phones)
  await store.close()
  // The room went on while it was copied.
  expect([...after.values()].reduce((a, b) => a + b)).toBeGreaterThan([...before.values()].reduce((a, b) => a + b))

  expect(statSync(copy).mode & 0o777).toBe(0o600)
  const elsewhere = databaseFile(join(folder, 'elsewhere'))
  restore(copy, elsewhere, false)
  const back = await kept(elsewhere)
  expect(back.size).toBe(PHONES)
  for (const [phone, count] of back) {
    expect(count).toBeGreaterThanOrEqual(before.get(phone) ?? 0)
    // One choice more may have been written than its phone had heard of.
    expect(count).toBeLessThanOrEqual((after.get(phone) ?? 0) + 1)
  }
})

/** Copies of a room after its first choice and after some more. */
async function twoCopies(): Promise<readonly [string, string]> {
  const { store, send } = await openRoom()
  const copies = [join(folder, 'first.db'), join(folder, 'second.db')] as const
  await send(1, 1)
  backUp(file, copies[0])
  await send(1, 7)
  backUp(file, copies[1])
  await store.close()
  return copies
}

test('a database is put back only when nobody has it open, and when it may be lost', async () => {
  const [first, second] = await twoCopies()
  const data = join(folder, 'other')
  const other = databaseFile(data)
  restore(second, other, false)
  const server = spawn(process.execPath, ['--import', 'tsx', roomProcess], {
    env: { ...process.env, TILGANG_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(server, 'exit')
  try {
    for await (const _ of createInterface({ input: server.stdout })) break
    expect(() => restore(first, other, false)).toThrow(/findes allerede.*--replace/)
    expect(run(['restore', first, '--replace'], { TILGANG_DATA: data })).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^.*stop serveren først/),
    })
  } finally {
    server.kill('SIGKILL')
    await ended
  }
  expect(run(['restore', first, '--replace'], { TILGANG_DATA: data })).toMatchObject({ status: 0, stderr: '' })
  expect(readdirSync(data).filter(name => name.includes('half'))).toEqual([])
  expect((await kept(other)).get('p1')).toBe(1)
})

test('a copy that is damaged, half or of something else is refused, and the database stays', async () => {
  const [first, second] = await twoCopies()
  const other = databaseFile(join(folder, 'other'))
  restore(second, other, false)
  const whole = readFileSync(first)
  const bad = { half: whole.subarray(0, whole.length / 2), letter: Buffer.from('Kære alle'), empty: Buffer.alloc(0) }
  for (const [name, bytes] of Object.entries(bad)) {
    writeFileSync(join(folder, name), bytes)
    expect(() => restore(join(folder, name), other, true)).toThrow(`${join(folder, name)} er beskadiget`)
  }
  expect((await kept(other)).get('p1')).toBe(7)
})

test.each([
  ['from its first letter', 0],
  ['after its header', 100],
])('a database that is damaged %s is what a copy is for', async (_, from) => {
  const [first] = await twoCopies()
  const other = databaseFile(join(folder, 'other'))
  restore(first, other, false)
  const bytes = readFileSync(other)
  writeFileSync(other, bytes.fill('rubbish ', from))
  restore(first, other, true)
  expect((await kept(other)).get('p1')).toBe(1)
})

test.skipIf(!existsSync('/proc/self/fd'))('no copy stays open: Windows renames no open file', async () => {
  const [first] = await twoCopies()
  const third = join(folder, 'third.db')
  const other = databaseFile(join(folder, 'other'))
  backUp(file, third)
  restore(third, other, false)
  restore(first, other, true)
  const open = readdirSync('/proc/self/fd').map(name => whereTo(`/proc/self/fd/${name}`))
  expect(open.filter(path => path.startsWith(third) || path.startsWith(other))).toEqual([])
})

function whereTo(link: string): string {
  try {
    return readlinkSync(link)
  } catch {
    // The one with which the folder was read.
    return ''
  }
}

test('a copy is never written over another, nor made of nothing', async () => {
  expect(() => backUp(file, join(folder, 'copy.db'))).toThrow(StorageError)
  expect(existsSync(file)).toBe(false)
  const { store } = await openRoom()
  writeFileSync(join(folder, 'copy.db'), 'mine')
  expect(() => backUp(file, join(folder, 'copy.db'))).toThrow(/findes allerede/)
  expect(readFileSync(join(folder, 'copy.db'), 'utf8')).toBe('mine')
  await store.close()
})

test('the command says how it is used, and names pg_dump when PostgreSQL is set', () => {
  for (const wrong of [['backup'], ['backup', 'a', '--replace'], ['hop'], ['--hop']])
    expect(run(wrong), wrong.join(' ')).toMatchObject({ status: 2, stderr: expect.stringContaining('restore FIL') })
  const missing = run(['backup', join(folder, 'x')])
  expect(missing).toMatchObject({ status: 1, stderr: expect.stringMatching(/findes ikke/) })
  expect(run(['backup', 'x'], { DATABASE_URL: 'postgresql://tilgang@db/tilgang' }).stderr).toContain('pg_dump')
})

test.skipIf(!hasPostgres)('the lines for PostgreSQL in the papers bring everything back', async () => {
  const cluster = await startCluster()
  try {
    const [from, to] = [await cluster.makeDatabase(), await cluster.makeDatabase()]
    const store = createWorkshopStore(await openPostgres(from, console.error))
    await store.make(aWorkshop())
    await store.close()
    const copy = join(folder, 'tilgang.dump')
    for (const doc of ['drift', 'operations']) {
      const text = readFileSync(new URL(`../../../docs/${doc}.md`, import.meta.url), 'utf8')
      const [dump = '', back = ''] = ['pg_dump', 'pg_restore'].map(name => new RegExp(`^${name} .*$`, 'm').exec(text)?.[0] ?? '')
      const shell = (line: string, url: string): void => {
        execFileSync('sh', ['-c', line.replaceAll('tilgang.dump', copy)], { env: { ...process.env, DATABASE_URL: url }, stdio: 'pipe' })
      }
      shell(dump, from)
      shell(back, to)
      const restored = createWorkshopStore(await openPostgres(to, console.error))
      expect(await restored.find({ id: 'w1' }, NOW)).toMatchObject({ id: 'w1' })
      await restored.close()
    }
  } finally {
    await cluster.stop()
  }
})
