// Answers in a process of its own: `answers.mjs FOLDER`; without a folder, of the report alone. Prints one line of JSON.
import { writeSync } from 'node:fs'
import { loadKnowledge, loadPrepared, loadWeights, openEngine } from '../../../server/knowledge.ts'
import { labelled } from '../questions.ts'

const TIMES = 2

/** Milliseconds. */
export type Answers = {
  readonly median: number
  readonly p99: number
  readonly longest: number
  /** processor time, which a busy machine changes least */
  readonly cpuMedian: number
  readonly cpuP99: number
  readonly withLocal: number
  readonly answers: number
}

const folder = process.argv[2]
const questions = labelled.map(({ q }) => q)

const knowledge = loadKnowledge(folder === undefined ? [] : [folder])
const engine = openEngine(knowledge, loadWeights(), loadPrepared(knowledge))
let withLocal = 0
for (const question of questions) if (engine.ask({ question }).local) withLocal++
const measured = Array.from({ length: TIMES }, () => questions.map(measure)).flat()
const times = sorted(measured.map(({ wall }) => wall))
const cpus = sorted(measured.map(({ cpu }) => cpu))
const at = (list: readonly number[], part: number): number => list[Math.max(0, Math.ceil(list.length * part) - 1)] ?? 0

const answers: Answers = {
  median: at(times, 0.5),
  p99: at(times, 0.99),
  longest: at(times, 1),
  cpuMedian: at(cpus, 0.5),
  cpuP99: at(cpus, 0.99),
  withLocal,
  answers: questions.length,
}
writeSync(1, `${JSON.stringify(answers)}\n`)

function measure(question: string): { wall: number; cpu: number } {
  const before = performance.now()
  const cpuBefore = process.cpuUsage()
  engine.ask({ question })
  const { user, system } = process.cpuUsage(cpuBefore)
  return { wall: performance.now() - before, cpu: (user + system) / 1000 }
}

function sorted(list: readonly number[]): number[] {
  return [...list].sort((a, b) => a - b)
}
