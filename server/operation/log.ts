// What the server writes about itself: one line of JSON for each thing that happened. Never an address, a query or a word of a user.
import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino'
import type { LogLevel } from '../config.ts'

export type Log = Logger<never>

/** Lines are written together, so that a request does not wait for the disk; the newest are at most so old when a server is killed. */
const TOGETHER_MS = 1_000
const TOGETHER_BYTES = 16_000
/** Lines that nobody takes, because the disk is full or the reader has stopped, are let go above this. */
const MOST_HELD_BYTES = 4 * 1024 * 1024

/**
 * Opens the log, on standard error: standard output is left to people.
 * @param to where it is written instead
 */
export function openLog(level: LogLevel, to: DestinationStream = standardError()): Log {
  return pino(
    {
      level: level === 'off' ? 'silent' : level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
    },
    to,
  )
}

function standardError(): DestinationStream {
  const stream = destination({
    fd: 2,
    sync: false,
    minLength: TOGETHER_BYTES,
    maxLength: MOST_HELD_BYTES,
    periodicFlush: TOGETHER_MS,
  })
  // A log that cannot be written is no reason to stop answering.
  stream.on('error', () => {})
  process.on('exit', () => {
    try {
      stream.flushSync()
    } catch {
      // There is nobody left to tell.
    }
  })
  return stream
}
