import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Finding } from '../../knowledge/load.ts'
import type { Knowledge } from '../../knowledge/schema.ts'
import { describeBug } from './describe-bug.ts'

export type ToRead = {
  /** absent: the knowledge that the build left */
  readonly folders?: readonly string[] | undefined
  /** a file with the numbers and urgent texts of a municipality */
  readonly signposts?: string | undefined
  /** whether an engine is made of it and asked, to see that it answers */
  readonly isTried: boolean
}

/** What came of reading: knowledge, faults in its files, or an error of ours. */
export type Reading = { readonly knowledge: Knowledge } | { readonly faults: readonly Finding[] } | { readonly bug: string }

// Where the server is plain JavaScript, the thread is, too.
const BUILT = new URL('./read-thread.mjs', import.meta.url)

// Threads of Node 20 do not read TypeScript by themselves; a server may be started from any folder; and no program is named that could be run.
const fromSource = (): string => `process.argv.splice(1); import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))})
  .then(({ tsImport }) => tsImport('./read-thread.ts', ${JSON.stringify(import.meta.url)}))`

const startThread = (workerData: ToRead): Worker =>
  existsSync(BUILT) ? new Worker(BUILT, { workerData }) : new Worker(fromSource(), { eval: true, workerData })

/** Reads and checks knowledge in a thread of its own. Never throws. */
export function readKnowledge(what: ToRead): Promise<Reading> {
  return new Promise(resolve => {
    const thread = startThread(what)
    // A server that stops does not wait for it.
    thread.unref()
    thread.once('message', resolve)
    thread.once('error', error => resolve({ bug: describeBug(error) }))
    thread.once('exit', code => resolve({ bug: `the thread ended with ${code}` }))
  })
}
