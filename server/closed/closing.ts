import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Text } from '../../engine/answer.ts'
import type { Config } from '../config.ts'
import { Problem } from '../problem.ts'

/** Whether Tilgang is closed, by somebody's decision, and why. */
export type Closing = {
  /** the reason in the words of whoever closed; in both languages the same, unless nothing was written; absent: it is open */
  readonly reason: () => Text | undefined
  readonly stop: () => void
}

const LOOK_MS = 2_000
const MOST_CHARACTERS = 500

const NO_REASON = new Problem('closed').detail

/**
 * Watches whether Tilgang is closed: from the start by the configuration, or at any time by a file that is put there.
 * @param lookMs how often it looks for the file
 */
export function watchClosing({ closed, closedFile }: Pick<Config, 'closed' | 'closedFile'>, lookMs = LOOK_MS): Closing {
  if (closed !== undefined) return { reason: () => inWords(closed), stop: () => {} }
  if (closedFile === undefined) return { reason: () => undefined, stop: () => {} }
  let reason = readNow(closedFile)
  const look = async (): Promise<void> => {
    reason = await readFile(closedFile, 'utf8').then(inWords, unreadable)
  }
  const timer = setInterval(() => void look(), lookMs)
  timer.unref()
  return { reason: () => reason, stop: () => clearInterval(timer) }
}

function readNow(file: string): Text | undefined {
  try {
    return inWords(readFileSync(file, 'utf8'))
  } catch (error) {
    return unreadable(error)
  }
}

// Somebody put something there to close: that it cannot be read does not open.
function unreadable(error: unknown): Text | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : NO_REASON
}

function inWords(text: string): Text {
  const words = text.trim().slice(0, MOST_CHARACTERS)
  return words === '' ? NO_REASON : { da: words, en: words }
}
