// The server as whoever runs it has it: a process with folders of its own, of which everything it writes is kept.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Launched = {
  readonly address: string
  readonly port: number
  /** holds all that the server writes to disk: its data, its temporary files, its working folder */
  readonly folder: string
  /** everything it wrote to stdout and stderr until now */
  readonly written: () => Buffer
  readonly isRunning: () => boolean
  /** tells it to go. @returns its exit code */
  readonly stop: () => Promise<number | null>
  readonly remove: () => void
}

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))

/** @param environment what is configured otherwise */
export async function launch(environment: Readonly<Record<string, string>> = {}): Promise<Launched> {
  const folder = mkdtempSync(join(tmpdir(), 'tilgang-launched-'))
  const [data, temporary] = ['data', 'tmp'].map(name => join(folder, name)) as [string, string]
  mkdirSync(temporary)
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main], {
    cwd: folder,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', TILGANG_DATA: data, TMPDIR: temporary, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const pieces: Buffer[] = []
  const written = (): Buffer => Buffer.concat(pieces)
  const ended = once(child, 'close')
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (piece: Buffer): void => {
      pieces.push(piece)
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(written().toString())
      if (found) resolve(found[0])
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('close', code => reject(new Error(`the server ended with ${code}:\n${written()}`)))
  })
  await untilReady(address)
  return {
    address,
    port: Number(new URL(address).port),
    folder,
    written,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async stop() {
      child.kill('SIGTERM')
      const [code] = (await ended) as [number | null]
      return code
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

// A server may listen before it knows.
async function untilReady(address: string): Promise<void> {
  while (!(await fetch(`${address}/readyz`)).ok) await new Promise(done => setTimeout(done, 50))
}
