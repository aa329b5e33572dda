// The server is killed in the middle of a round. No acknowledged choice is lost, none counts twice.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PhoneView, TrainerKey, TrainerView } from '../../../engine/workshop/index.ts'
import { type Cluster, hasPostgres, startCluster } from '../storage/postgres.ts'
import { keyOf, PLAN } from './rooms.ts'

const KILLS = 10
const KILLS_ON_POSTGRES = 3
const PHONES = 12
/** A server dies when so many choices of this life were acknowledged, while others are on their way. */
const CHOICES_OF_A_LIFE = 30

const script = fileURLToPath(new URL('./room-process.ts', import.meta.url))
type Running = { readonly child: ChildProcess; readonly address: string }

async function launch(environment: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const address of createInterface({ input: child.stdout })) return { child, address }
  throw new Error('the server ended without a word')
}

async function kill({ child }: Running): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

async function send<T>(address: string, method: string, path: string, bearer: string, body?: unknown): Promise<T | undefined> {
  const init = { method, headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' } }
  const response = await fetch(`${address}/api/workshops${path}`, {
    ...init,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.status} ${text.slice(0, 200)}`)
  return JSON.parse(text) as T
}

/** Kills the server again and again, and asks it afterwards what it has. */
async function live(environment: Record<string, string>, kills: number): Promise<void> {
  let running = await launch(environment)
  try {
    const { key } = (await send<{ key: TrainerKey }>(running.address, 'POST', '', '', PLAN)) as { key: TrainerKey }
    const trainer = `${key.id}.${key.key}`
    const room = `/rooms/${key.code}`
    for (let n = 1; n <= PHONES; n += 1) await send(running.address, 'PUT', `${room}/phone`, keyOf(n), {})
    const steps = ['read', 'round-1'] as const
    for (const [i, step] of steps.entries())
      await send(running.address, 'POST', '/trainer/actions', trainer, { seen: i + 2, action: { do: 'go', step } })

    const sent = new Map<number, number>()
    const acknowledged = new Map<number, number>()
    for (let life = 1; life <= kills; life += 1) {
      let left = CHOICES_OF_A_LIFE
      let isDying = false
      const { address } = running
      const phones = Array.from({ length: PHONES }, async (_, i) => {
        while (!isDying) {
          const count = (sent.get(i + 1) ?? 0) + 1
          sent.set(i + 1, count)
          const choice = { problems: ['dark-evenings'], approaches: [], reason: `nr ${count}` }
          try {
            await send<PhoneView>(address, 'PUT', `${room}/choices/0/1`, keyOf(i + 1), { count, choice })
          } catch (error) {
            if (!isDying) throw error
            return
          }
          acknowledged.set(i + 1, count)
          left -= 1
          if (left === 0) {
            isDying = true
            await kill(running)
          }
        }
      })
      await Promise.all(phones)
      running = await launch(environment)

      let chose = 0
      for (let n = 1; n <= PHONES; n += 1) {
        const view = await send<PhoneView>(running.address, 'GET', `${room}/phone`, keyOf(n))
        const kept = Number(/\d+/.exec(view?.mine.choices[1]?.reason ?? '')?.[0] ?? 0)
        expect(kept).toBeGreaterThanOrEqual(acknowledged.get(n) ?? 0)
        expect(kept).toBeLessThanOrEqual(sent.get(n) ?? 0)
        if (kept > 0) chose += 1
      }
      const view = await send<TrainerView>(running.address, 'GET', '/trainer', trainer)
      expect(view?.joined).toBe(PHONES)
      expect(view?.answered[0]).toBe(chose)
      expect(view?.reasons).toHaveLength(chose)
    }
    expect([...acknowledged.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(kills * CHOICES_OF_A_LIFE * 0.9)
  } finally {
    await kill(running)
  }
}

describe('killed in the middle of a round again and again, the server has every acknowledged choice, once', () => {
  let cluster: Cluster | undefined
  const folder = mkdtempSync(join(tmpdir(), 'tilgang-kill-'))
  beforeAll(async () => {
    if (hasPostgres) cluster = await startCluster()
  })
  afterAll(async () => {
    await cluster?.stop()
    rmSync(folder, { recursive: true })
  })

  test('on SQLite, ten times', () => live({ TILGANG_DATA: folder }, KILLS), 600_000)
  test.skipIf(!hasPostgres)(
    'on PostgreSQL, three times',
    async () => live({ DATABASE_URL: (await cluster?.makeDatabase()) ?? '' }, KILLS_ON_POSTGRES),
    600_000,
  )
})
