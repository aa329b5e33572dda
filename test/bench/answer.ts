// npm run bench:answer: how long an answer takes in process (`as-served.ts` bundles and starts this), how long the engine takes to start, and what it weighs.
// The figures go to docs/benchmarks.md. Nothing here is a test: a busy machine must not turn one red.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { AskRequest } from '../../engine/index.ts'
import type { Knowledge } from '../../knowledge/schema.ts'
import { openEngine } from '../../server/knowledge.ts'
import { recordBench } from './record.ts'

const WARM_UP = 1
const TIMES = 5

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const questions = [at('../questions/dev.jsonl'), ...listRounds(at('../questions/rounds'))]
  .flatMap(file => readFileSync(file, 'utf8').split('\n'))
  .filter(line => line.trim() !== '')
  .map(line => (JSON.parse(line) as { q: string }).q)

const compiled = readFileSync(at('../../dist/knowledge.json'))
const weights = readFileSync(at('../../knowledge/model/weights.bin'))

const started = performance.now()
const startedCpu = process.cpuUsage()
const engine = openEngine(JSON.parse(compiled.toString()) as Knowledge)
engine.ask({ question: questions[0] ?? '' })
const start = performance.now() - started
const startCpu = cpuSince(startedCpu)
const memory = process.memoryUsage()

const passes = (count: number, blocks: boolean): number[] =>
  sorted(Array.from({ length: count }, () => questions.map(question => time({ question, blocks }))).flat())
const first = passes(WARM_UP, false)
const beforeWarm = process.cpuUsage()
const warm = passes(TIMES, false)
const meanCpu = cpuSince(beforeWarm) / warm.length
passes(WARM_UP, true)
const drawn = passes(TIMES, true)

recordBench('An answer in process', [
  `${questions.length} questions (dev and rounds), each ${TIMES} times after ${WARM_UP} to warm up: median ${ms(share(warm, 0.5))}, p99 ${ms(share(warm, 0.99))}, longest ${ms(share(warm, 1))}`,
  `with their blocks: median ${ms(share(drawn, 0.5))}, p99 ${ms(share(drawn, 0.99))}, longest ${ms(share(drawn, 1))}`,
  `processor time of an answer, which a busy machine changes least: mean ${ms(meanCpu)}`,
  `the very first time each is asked: median ${ms(share(first, 0.5))}, p99 ${ms(share(first, 0.99))}`,
  `start-up, from bytes in memory to the first answer: ${start.toFixed(0)} ms (processor time ${startCpu.toFixed(0)} ms)`,
  `memory after start-up: ${mb(memory.rss)} resident, ${mb(memory.heapUsed)} of it heap in use`,
])
recordBench('What it weighs', [
  `compiled knowledge: ${kb(compiled.length)}, gzip ${kb(zip(compiled))}`,
  `learned weights: ${kb(weights.length)}, gzip ${kb(zip(weights))}`,
  `both, gzip: ${kb(zip(compiled) + zip(weights))}`,
])

function time(request: AskRequest): number {
  const before = performance.now()
  engine.ask(request)
  return performance.now() - before
}

/** Milliseconds that all threads of this process have worked since. */
function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function listRounds(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.jsonl'))
    .sort()
    .map(name => `${folder}/${name}`)
}

function sorted(times: readonly number[]): number[] {
  return [...times].sort((a, b) => a - b)
}

/** The time that this share of the answers kept. */
function share(times: readonly number[], part: number): number {
  return times[Math.max(0, Math.ceil(times.length * part) - 1)] ?? 0
}

function zip(bytes: Uint8Array): number {
  return gzipSync(bytes, { level: 9 }).length
}

function ms(time: number): string {
  return `${time.toFixed(2)} ms`
}

function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`
}

function mb(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`
}
