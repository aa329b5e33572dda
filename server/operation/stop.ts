// How a server goes: balancers are told first, what was asked is answered, streams are told to come back, the storage is closed.
import { once } from 'node:events'
import type { Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Connections } from './connections.ts'
import type { Operation } from './operation.ts'

export type Stopping = {
  readonly server: Server
  readonly connections: Connections
  readonly operation: Operation
  /** how long /readyz says so before the port is let go of */
  readonly drainSeconds: number
  /** ends what would go on for ever by itself */
  readonly endStreams: () => void
  /** closes everything else, when nobody is answered any more */
  readonly close: () => Promise<void>
}

/** When nobody has been written to for so long, those who are left hang, and are let go of. */
const PATIENCE_MS = 5_000
/** Nobody keeps the server longer than this, whatever happens. */
const MOST_PATIENCE_MS = 25_000
/** A storage that does not close keeps the process no longer than this. */
const LAST_MS = 5_000
const LOOK_MS = 50
/** npm and tsx pass on what the terminal has sent already: signals so close together are one. */
const SAME_MS = 300

const SIGNALS = { SIGINT: 2, SIGTERM: 15 } as const
type Signal = keyof typeof SIGNALS

/** Stops when the process is told to go; at once when it is told twice. The exit code is 0 unless it was told twice. */
export function stopOnSignals(stopping: Stopping): void {
  let toldAt: number | undefined
  const hear = (signal: Signal): void => {
    const now = performance.now()
    if (toldAt === undefined) {
      toldAt = now
      void stop(stopping, signal)
    } else if (now - toldAt > SAME_MS) process.exit(128 + SIGNALS[signal])
  }
  for (const signal of Object.keys(SIGNALS) as Signal[]) process.on(signal, () => hear(signal))
}

async function stop(stopping: Stopping, signal: string): Promise<void> {
  const { server, connections, operation, drainSeconds, endStreams, close } = stopping
  const { state, log } = operation
  log.info({ signal }, 'stop')
  // Nobody is waiting for an answer yet, and what is being opened is not worth waiting for.
  if (state.phase === 'loading') process.exit(0)
  state.phase = 'draining'
  await pause(drainSeconds * 1000)
  const closed = once(server, 'close')
  server.close()
  endStreams()
  const begunAt = performance.now()
  let written = connections.written()
  let movedAt = begunAt
  const look = setInterval(() => {
    server.closeIdleConnections()
    const now = performance.now()
    if (connections.written() !== written) movedAt = now
    written = connections.written()
    if (now - movedAt < PATIENCE_MS && now - begunAt < MOST_PATIENCE_MS) return
    log.info('who hung on is let go')
    server.closeAllConnections()
  }, LOOK_MS)
  await closed
  clearInterval(look)
  setTimeout(() => process.exit(1), LAST_MS).unref()
  await close()
  log.info('stopped')
  process.exit(0)
}
