// One start in a process of its own: `tsx one-start.ts FOLDER`; without a folder, the report alone. Prints one line of JSON.
import { writeSync } from 'node:fs'
import { loadKnowledge, openEngine } from '../../../server/knowledge.ts'
import { labelled } from '../questions.ts'

const TIMES = 2

/** Milliseconds and megabytes. */
export type Started = {
  readonly wall: number
  readonly cpu: number
  readonly memory: number
  readonly median: number
  readonly p99: number
  readonly longest: number
  readonly withLocal: number
  readonly answers: number
}

const folder = process.argv[2]
const questions = labelled.map(({ q }) => q)

const began = performance.now()
const cpuBegan = process.cpuUsage()
const engine = openEngine(loadKnowledge(folder === undefined ? [] : [folder]))
engine.ask({ question: questions[0] ?? '' })
const { user, system } = process.cpuUsage(cpuBegan)
const wall = performance.now() - began
const memory = process.memoryUsage.rss() / 1e6

let withLocal = 0
for (const question of questions) if (engine.ask({ question }).local) withLocal++
const times = Array.from({ length: TIMES }, () => questions.map(time)).flat()
times.sort((a, b) => a - b)
const at = (part: number): number => times[Math.max(0, Math.ceil(times.length * part) - 1)] ?? 0

const started: Started = {
  wall,
  cpu: (user + system) / 1000,
  memory,
  median: at(0.5),
  p99: at(0.99),
  longest: at(1),
  withLocal,
  answers: questions.length,
}
writeSync(1, `${JSON.stringify(started)}\n`)

function time(question: string): number {
  const before = performance.now()
  engine.ask({ question })
  return performance.now() - before
}
