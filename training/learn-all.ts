import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { PlacedExample } from '../knowledge/examples.ts'
import type { Validated } from './cross-validate.ts'
import type { Table } from './rows.ts'
import type { Fit } from './svm.ts'

/** All rows in three blocks of memory that threads share. */
export type SharedTable = {
  readonly at: Int32Array<SharedArrayBuffer>
  readonly value: Float64Array<SharedArrayBuffer>
  /** where each row begins, and where the last one ends */
  readonly begins: Int32Array
  readonly size: number
}
export type Material = { readonly examples: readonly PlacedExample[]; readonly table: SharedTable }
export type LearnedConcept = { readonly validated: Validated; readonly fit: Fit }

// Threads of Node 20 do not read TypeScript by themselves.
const START = `import('tsx/esm/api').then(({ tsImport }) => tsImport('./learn-worker.ts', ${JSON.stringify(import.meta.url)}))`

/** Learns every concept, several at a time. Each depends on the examples alone, so the number of threads changes nothing. */
export async function learnAll(concepts: readonly string[], examples: readonly PlacedExample[], table: Table): Promise<LearnedConcept[]> {
  const workerData: Material = { examples, table: share(table) }
  const learned: LearnedConcept[] = []
  let next = 0
  const work = async (): Promise<void> => {
    const worker = new Worker(START, { eval: true, workerData })
    for (let i = next++; i < concepts.length; i = next++) learned[i] = await give(worker, concepts[i] ?? '')
    await worker.terminate()
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), concepts.length) }, work))
  return learned
}

function give(worker: Worker, concept: string): Promise<LearnedConcept> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (learned: LearnedConcept) => {
      worker.off('error', reject)
      resolve(learned)
    })
    worker.postMessage(concept)
  })
}

function share({ rows, size }: Table): SharedTable {
  const begins = new Int32Array(rows.length + 1)
  rows.forEach((row, i) => {
    begins[i + 1] = (begins[i] ?? 0) + row.at.length
  })
  const cells = begins[rows.length] ?? 0
  const at = new Int32Array(new SharedArrayBuffer(cells * Int32Array.BYTES_PER_ELEMENT))
  const value = new Float64Array(new SharedArrayBuffer(cells * Float64Array.BYTES_PER_ELEMENT))
  rows.forEach((row, i) => {
    at.set(row.at, begins[i])
    value.set(row.value, begins[i])
  })
  return { at, value, begins, size }
}
