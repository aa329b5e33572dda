// The lock of a layer: one at a time, and nobody is kept out by who is gone.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hold, holdNow } from '../../../server/editor/keep/lock.ts'
import { Escape } from '../../../server/editor/keep/places.ts'

let root: string
const lock = (): string => join(root, '.tilgang/lock')
const SHORT = { waitMs: 300, staleMs: 100_000 }
const SOON_STALE = { waitMs: 20_000, staleMs: 300 }

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tilgang-lock-'))
})
afterEach(() => {
  // Nothing is left of a lock, nor of what was moved aside.
  if (existsSync(join(root, '.tilgang'))) expect(readdirSync(join(root, '.tilgang'))).toEqual([])
  rmSync(root, { recursive: true, force: true })
})

/** As another system would have written it, which has no process here. */
const foreign = (key = 'x'): string => JSON.stringify({ pid: process.pid, where: 'elsewhere', key })

test('is had by one, and then by the next', async () => {
  const first = await hold(root)
  expect([first?.isMine(), holdNow(root), await hold(root, SHORT)]).toEqual([true, undefined, undefined])
  const waiting = hold(root)
  first?.release()
  const second = await waiting
  expect([first?.isMine(), second?.isMine()]).toEqual([false, true])
  // Let go of twice, it is still the second one's.
  first?.release()
  expect(second?.isMine()).toBe(true)
  second?.release()
})

test('of many who want it at once is had by each, one at a time', async () => {
  let inside = 0
  let most = 0
  const work = async (): Promise<boolean> => {
    const held = await hold(root)
    inside += 1
    most = Math.max(most, inside)
    await new Promise(setImmediate)
    const isMine = held?.isMine() ?? false
    inside -= 1
    held?.release()
    return isMine
  }
  expect(await Promise.all(Array.from({ length: 20 }, work))).toEqual(Array.from({ length: 20 }, () => true))
  expect(most).toBe(1)
})

test('of a process that was killed is free at once', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('lock-process.ts', import.meta.url)), root])
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  expect([String(said).trim(), holdNow(root)]).toEqual(['held', undefined])
  child.kill('SIGKILL')
  await once(child, 'close')
  expect(existsSync(lock())).toBe(true)
  const held = holdNow(root)
  expect(held?.isMine()).toBe(true)
  held?.release()
})

test.each([
  ['of another machine', foreign],
  ['that was cut short', () => ''],
  ['that is no lock', () => '{'],
])('%s is taken over when it shows no life, not before', async (_, text) => {
  mkdirSync(join(root, '.tilgang'))
  writeFileSync(lock(), text())
  expect(await hold(root, SHORT)).toBeUndefined()
  const held = await hold(root, SOON_STALE)
  expect(held?.isMine()).toBe(true)
  held?.release()
})

test('of another machine that shows life is left alone', async () => {
  mkdirSync(join(root, '.tilgang'))
  let beats = 0
  const beat = setInterval(() => writeFileSync(lock(), foreign(String((beats += 1)))), 20)
  writeFileSync(lock(), foreign())
  expect(await hold(root, { waitMs: 1_500, staleMs: 1_000 })).toBeUndefined()
  clearInterval(beat)
  rmSync(lock())
})

test('who was held up for so long that it was taken over sees that, and lets the other’s be', async () => {
  const slow = await hold(root)
  writeFileSync(lock(), foreign('theirs'))
  slow?.release()
  expect([slow?.isMine(), readFileSync(lock(), 'utf8')]).toEqual([false, foreign('theirs')])
  rmSync(lock())
})

test('is not made through a link, and tells when it cannot be made', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'tilgang-elsewhere-'))
  symlinkSync(elsewhere, join(root, '.tilgang'))
  await expect(hold(root)).rejects.toThrow(Escape)
  expect(readdirSync(elsewhere)).toEqual([])
  rmSync(elsewhere, { recursive: true })
  rmSync(join(root, '.tilgang'))
  writeFileSync(join(root, '.tilgang'), 'a file')
  await expect(hold(root)).rejects.toMatchObject({ code: 'ENOTDIR' })
  rmSync(join(root, '.tilgang'))
})
