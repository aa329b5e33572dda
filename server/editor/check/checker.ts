// Has edits checked and tried out in a thread of its own, which is started when it is needed and ends when it is not.
import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Unpacked } from '../share/zip.ts'
import type { Preview } from './answers.ts'
import type { Told } from './told.ts'

/** What the thread looks at. */
export type Setting = {
  /** all of TILGANG_KNOWLEDGE */
  readonly folders: readonly string[]
  /** the one that is edited */
  readonly layer: string
  readonly signposts?: string | undefined
}
/** Texts by their path below the layer; undefined: the file goes. */
export type EditList = readonly (readonly [path: string, text: string | undefined])[]
export type Job = {
  readonly number: number
  readonly job: 'check' | 'preview' | 'unpack'
  readonly edits: EditList
  readonly bytes?: Uint8Array | undefined
}
export type JobResult =
  | { readonly faults: readonly Told[] }
  | { readonly preview: Preview | undefined }
  | { readonly unpacked: Unpacked }
  | { readonly bug: string }

/** A preview or a check did not come to its end. The message tells where, never what was written. */
export class CheckBroke extends Error {
  override readonly name = 'CheckBroke'
}

const IDLE_MS = 5 * 60_000
const MOST_MS = 60_000

// In a release archive the thread is plain JavaScript.
const BUILT = new URL('./edit-thread.mjs', import.meta.url)
const fromSource = (): string => `process.argv.splice(1); import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))})
  .then(({ tsImport }) => tsImport('./edit-thread.ts', ${JSON.stringify(import.meta.url)}))`

export function openChecker(workerData: Setting) {
  let thread: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let number = 0
  const waiting = new Map<number, (result: JobResult) => void>()

  const end = (why: string): void => {
    void thread?.terminate()
    thread = undefined
    for (const tell of waiting.values()) tell({ bug: why })
    waiting.clear()
  }
  const start = (): Worker => {
    const made = existsSync(BUILT) ? new Worker(BUILT, { workerData }) : new Worker(fromSource(), { eval: true, workerData })
    made.unref()
    made.on('message', (result: JobResult & { readonly number: number }) => {
      waiting.get(result.number)?.(result)
      waiting.delete(result.number)
    })
    const gone = (): void => {
      if (thread === made) end('the thread ended')
    }
    made.once('error', gone)
    made.once('exit', gone)
    return made
  }

  function ask(job: Job['job'], edits: EditList, bytes?: Uint8Array): Promise<JobResult> {
    thread ??= start()
    clearTimeout(idle)
    idle = setTimeout(() => waiting.size === 0 && end('idle'), IDLE_MS)
    idle.unref()
    number += 1
    const own = number
    const result = new Promise<JobResult>(resolve => void waiting.set(own, resolve))
    // A text that keeps a check busy for ever must not keep the others from theirs.
    const late = setTimeout(() => end('too long'), MOST_MS)
    late.unref()
    thread.postMessage({ number: own, job, edits, bytes } satisfies Job)
    return result.finally(() => clearTimeout(late))
  }

  return {
    async check(edits: EditList): Promise<readonly Told[]> {
      const result = await ask('check', edits)
      if (!('faults' in result)) throw new CheckBroke('bug' in result ? result.bug : 'no result')
      return result.faults
    },
    /** @returns undefined when there is nothing to compare, because a file is wrong */
    async preview(edits: EditList): Promise<Preview | undefined> {
      const result = await ask('preview', edits)
      if (!('preview' in result)) throw new CheckBroke('bug' in result ? result.bug : 'no result')
      return result.preview
    },
    /** The files of a zip. */
    async unpack(bytes: Uint8Array): Promise<Unpacked> {
      const result = await ask('unpack', [], bytes)
      if (!('unpacked' in result)) throw new CheckBroke('bug' in result ? result.bug : 'no result')
      return result.unpacked
    },
    close(): void {
      clearTimeout(idle)
      end('closed')
    },
  }
}
