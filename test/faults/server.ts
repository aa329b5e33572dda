// A server as a process of its own, with whatever is wrong around it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const HOUSE = fileURLToPath(new URL('../..', import.meta.url))

export type Surroundings = {
  readonly environment?: Readonly<Record<string, string>>
  /** what is kept between two lives; otherwise a folder of its own */
  readonly data?: string
  /** a command that starts the server in its place */
  readonly through?: readonly string[]
  /** options of Node */
  readonly node?: readonly string[]
  /** another copy of the program */
  readonly program?: string
}

export type Server = {
  readonly address: string
  readonly port: number
  readonly pid: number
  readonly child: ChildProcess
  /** all that it has written on standard error */
  readonly said: () => string
  readonly isAlive: () => boolean
  /** Ends it. @returns the exit code */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

export type Ended = { readonly code: number | null; readonly said: string }

function spawnServer({ environment, data, through = [], node = [], program = HOUSE }: Surroundings) {
  const own = data ?? temporary('data')
  const [command = '', ...words] = [...through, process.execPath, ...node, '--import', 'tsx', join(program, 'server/main.ts')]
  const child = spawn(command, words, {
    cwd: HOUSE,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', TILGANG_DATA: own, TILGANG_DRAIN_SECONDS: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  child.stderr.setEncoding('utf8').on('data', piece => {
    text += piece
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { child, said: () => text, ended }
}

/** Starts a server that must answer. */
export async function start(surroundings: Surroundings = {}): Promise<Server> {
  const { child, said, ended } = spawnServer(surroundings)
  let address: string | undefined
  for await (const line of createInterface({ input: child.stdout })) {
    address = /http:\S+/.exec(line)?.[0]
    if (address !== undefined) break
  }
  if (address === undefined) throw new Error(`it ended with ${await ended}: ${said()}`)
  child.stdout.resume()
  const isAlive = (): boolean => child.exitCode === null && child.signalCode === null
  return {
    address,
    port: Number(new URL(address).port),
    pid: child.pid ?? 0,
    child,
    said,
    isAlive,
    async stop(signal = 'SIGTERM') {
      if (isAlive()) child.kill(signal)
      return ended
    },
  }
}

/** Starts a server that must not start. @returns how it ended */
export async function startInVain(surroundings: Surroundings): Promise<Ended> {
  const { child, said, ended } = spawnServer(surroundings)
  child.stdout.resume()
  const code = await Promise.race([ended, pause(60_000, 'late' as const, { ref: false })])
  if (code === 'late') {
    child.kill('SIGKILL')
    throw new Error('it neither answered nor ended')
  }
  return { code, said: said() }
}

/** Runs with a server and ends it, whatever happens. */
export async function withServer<T>(surroundings: Surroundings, use: (server: Server) => Promise<T>): Promise<T> {
  const server = await start(surroundings)
  try {
    return await use(server)
  } finally {
    await server.stop('SIGKILL')
  }
}

const folders: string[] = []
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A folder that is gone when the runner ends. */
export function temporary(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `tilgang-fault-${name}-`))
  folders.push(folder)
  return folder
}

const PARTS = ['server', 'engine', 'dist', 'package.json', 'tsconfig.json']

/** A copy of the program that may be broken. */
export function copyOfProgram(): string {
  const copy = temporary('program')
  for (const part of PARTS) cpSync(join(HOUSE, part), join(copy, part), { recursive: true })
  copyOfKnowledge(join(copy, 'knowledge'))
  symlinkSync(join(HOUSE, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

/** A copy of the knowledge that may be broken, without what the weights were learned from. */
export function copyOfKnowledge(copy = temporary('knowledge')): string {
  cpSync(join(HOUSE, 'knowledge'), copy, { recursive: true, filter: path => path !== join(HOUSE, 'knowledge/examples') })
  return copy
}
