// A server as whoever runs it has it: a process, its log, its signals.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export type Line = Readonly<Record<string, unknown>> & { readonly msg?: string; readonly address?: string }

export type Running = {
  readonly signal: (signal: NodeJS.Signals) => void
  /** all lines of the log until now */
  readonly lines: () => readonly Line[]
  /** all that was written, as it is */
  readonly written: () => string
  /** waits for a line of the log */
  readonly line: (is: (line: Line) => boolean) => Promise<Line>
  /** its address, when it answers */
  readonly address: Promise<string>
  /** the exit code */
  readonly ended: Promise<number | null>
}

const main = fileURLToPath(new URL('../../../server/main.ts', import.meta.url))

/** Starts a server on free ports, with a folder of its own for what it keeps. */
export function launch(environment: Readonly<Record<string, string>> = {}): Running {
  const data = mkdtempSync(join(tmpdir(), 'tilgang-operation-'))
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      TILGANG_DATA: data,
      TILGANG_DRAIN_SECONDS: '0',
      TILGANG_RATE_LIMIT: 'off',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const texts: string[] = []
  const lines: Line[] = []
  createInterface({ input: child.stderr }).on('line', text => {
    texts.push(text)
    if (text.startsWith('{')) lines.push(JSON.parse(text) as Line)
  })
  const ended = once(child, 'close').then(([code]) => {
    rmSync(data, { recursive: true, force: true })
    return code as number | null
  })
  const address = (async () => {
    for await (const text of createInterface({ input: child.stdout })) return /http:\S+/.exec(text)?.[0] ?? ''
    throw new Error(texts.join('\n'))
  })()
  address.catch(() => {})
  return {
    signal: signal => void child.kill(signal),
    lines: () => lines,
    written: () => texts.join('\n'),
    async line(is) {
      for (;;) {
        const found = lines.find(is)
        if (found) return found
        if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}:\n${texts.join('\n')}`)
        await pause(20)
      }
    },
    address,
    ended,
  }
}

/** Asks until it is so. */
export async function until<T>(ask: () => Promise<T>, is: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (is(answer)) return answer
    await pause(50)
  }
}

export const askAt = (address: string, question: string): Promise<Response> =>
  fetch(`${address}/api/ask`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ question }) })
