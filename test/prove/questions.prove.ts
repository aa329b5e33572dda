// A million questions as nobody should write them, in as many threads as the machine has cores. FUZZ_RUNS asks another number.
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { bundleServer } from '../../build/release/bundle.ts'
import { knowledge } from '../engine/house.ts'
import { MOST_MS, type Tried } from '../fuzz/try-questions.ts'
import { recordProof } from './record.ts'

const SEED = 2026
const { FUZZ_RUNS = '1000000' } = process.env
const RUNS = Number(FUZZ_RUNS)

const HOUSE = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const PROGRAMS = 'dist/fuzz'

async function ask(from: number, to: number): Promise<Tried> {
  const worker = new Worker(join(HOUSE, PROGRAMS, 'worker.mjs'), { workerData: { seed: SEED, from, to } })
  const [tried] = (await once(worker, 'message')) as [Tried]
  return tried
}

test('a million questions: answered well, from sources that are there, in bounded work', async () => {
  // As plain JavaScript, as the server runs.
  await bundleServer(HOUSE, HOUSE, PROGRAMS, ['test/fuzz/worker.ts'])
  const began = performance.now()
  const threads = availableParallelism()
  const borderOf = (i: number): number => Math.floor((RUNS * i) / threads)
  const tried = await Promise.all(Array.from({ length: threads }, (_, i) => ask(borderOf(i), borderOf(i + 1))))
  const sum = (key: 'asked' | 'sampled' | 'askedAgain'): number => tried.reduce((all, part) => all + part[key], 0)
  const seconds = (performance.now() - began) / 1000
  const wrong = tried.flatMap(part => part.wrong)
  recordProof('Questions as nobody should write them', [
    `${sum('asked')} questions with and without contexts (seed ${SEED}) in ${threads} threads, ${seconds.toFixed(0)} s; knowledge ${knowledge.hash}`,
    `none may throw, cite what is not there, point outside the question or take more steps than its length allows: ${wrong.length} did`,
    `held against the schema, and asked twice for the same bytes: ${sum('sampled')}`,
    `${sum('askedAgain')} took ${MOST_MS} ms or more at first and were asked again three times; the slowest took ${Math.max(...tried.map(part => part.slowestMs)).toFixed(0)} ms`,
  ])
  expect(sum('asked')).toBe(RUNS)
  expect(wrong.slice(0, 20)).toEqual([])
})
