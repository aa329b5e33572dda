// The process itself: it prints where it listens, answers, and goes when it is told to.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 120_000 })

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))

const data = mkdtempSync(join(tmpdir(), 'tilgang-main-'))
afterAll(() => rmSync(data, { recursive: true }))

function launch(environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', main], {
    env: { ...process.env, TILGANG_DATA: data, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('no output')
  for await (const line of createInterface({ input: child.stdout })) return line
  throw new Error('it ended without a word')
}

async function allOf(stream: ChildProcess['stderr']): Promise<string> {
  let text = ''
  for await (const piece of stream ?? []) text += piece
  return text
}

describe('server/main.ts', () => {
  test('listens on a free port, answers, outlives rubbish, and stops on SIGTERM', async () => {
    const child = launch({ PORT: '0', HOST: '127.0.0.1' })
    const ended = once(child, 'exit')
    try {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(await firstLine(child))?.[0] ?? ''
      expect((await fetch(`${address}/healthz`)).status).toBe(200)

      const socket = connect(Number(new URL(address).port), '127.0.0.1')
      socket.end('GARBAGE \u0000\r\n\r\n')
      await once(socket.resume(), 'close')
      const half = connect(Number(new URL(address).port), '127.0.0.1')
      half.write('POST /api/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"quest')
      await once(half, 'connect')
      half.destroy()
      const large = await fetch(`${address}/api/ask`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: 'x'.repeat(100_000),
      })
      expect(large.status).toBe(413)

      const answer = await fetch(`${address}/api/ask`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ question: 'isolerede enlige mødre' }),
      })
      expect(((await answer.json()) as { outcome: string }).outcome).toBe('answer')
    } finally {
      child.kill('SIGTERM')
    }
    expect(await ended).toEqual([0, null])
  })

  test('says which variable is wrong, and does not start', async () => {
    const child = launch({ PORT: 'atten' })
    const [[code], text] = await Promise.all([once(child, 'exit'), allOf(child.stderr)])
    expect(code).toBe(1)
    expect(text).toContain('PORT: skal være et helt tal')
    expect(text).not.toMatch(/\bat .*\.ts/)
  })
})
