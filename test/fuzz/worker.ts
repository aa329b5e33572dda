// Asks its share of the questions in a thread of its own.
import { parentPort, workerData } from 'node:worker_threads'
import { labelled } from '../engine/any-question.ts'
import { engine, knowledge } from '../engine/house.ts'
import { createQuestions } from './questions.ts'
import { tryQuestions } from './try-questions.ts'

const { seed, from, to } = workerData as { seed: number; from: number; to: number }
const questionOf = createQuestions(knowledge, labelled)
parentPort?.postMessage(tryQuestions(engine, index => questionOf(seed, index), from, to))
