// A thread of training: learns the concepts it is given, one after the other.
import { parentPort, workerData } from 'node:worker_threads'
import { crossValidate } from './cross-validate.ts'
import { fitConcept } from './learn.ts'
import type { LearnedConcept, Material } from './learn-all.ts'

const {
  examples,
  table: { at, value, begins, size },
} = workerData as Material
const rows = examples.map((_, i) => ({ at: at.subarray(begins[i], begins[i + 1]), value: value.subarray(begins[i], begins[i + 1]) }))
const table = { rows, voices: [], size }

parentPort?.on('message', (concept: string) => {
  const learned: LearnedConcept = { validated: crossValidate(concept, examples, table), fit: fitConcept(concept, examples, table) }
  parentPort?.postMessage(learned)
})
