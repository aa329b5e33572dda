// A server of its own process, whose processor time can be told apart.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { bundleServer } from '../../../build/release/bundle.ts'

export type Child = {
  readonly address: string
  readonly cpu: () => number
  readonly resident: () => number
  readonly stop: () => Promise<void>
}

const TICK_MS = 10
const HOUSE = fileURLToPath(new URL('../../..', import.meta.url))
const PROGRAMS = 'dist/bench'
/** As `npm start` has it. */
const AS_STARTED = ['--max-semi-space-size=8']

/** Builds what is measured as `npm start` builds the server: `main.mjs`, the thread that reads its layers, and others by their files. */
export const buildPrograms = (...others: readonly string[]): Promise<unknown> =>
  bundleServer(HOUSE.replace(/\/$/, ''), HOUSE, PROGRAMS, ['server/main.ts', 'server/operation/read-thread.ts', ...others])

/** A program as {@link buildPrograms} made it, and how it is started. */
export const commandOf = (file: string): readonly string[] => [...AS_STARTED, join(HOUSE, PROGRAMS, file)]

/** Starts a program that prints where it listens. @param file as {@link buildPrograms} made it */
export async function launch(file: string, args: readonly string[], environment: Record<string, string> = {}): Promise<Child> {
  const child = spawn(process.execPath, [...commandOf(file), ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\S+/.exec(line)?.[0]
    if (address) return { address, cpu: () => cpuOf(child), resident: () => residentOf(child), stop: () => stop(child) }
  }
  throw new Error(`${file} ended without a word`)
}

/** Milliseconds of processor time so far, of all its threads. */
function cpuOf({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

/** Megabytes in memory. */
function residentOf({ pid }: ChildProcess): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
