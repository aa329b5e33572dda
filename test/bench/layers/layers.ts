// npm run bench:layers: how long a start takes with 2,000 local entries, and an answer; beside them the report alone.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadKnowledge } from '../../../server/knowledge.ts'
import { buildPrograms, commandOf, launch } from '../http/child.ts'
import { recordBench } from '../record.ts'
import type { Answers } from './answers.ts'
import { writeLayer } from './generate.ts'

const SIZE = 2_000
/** A start is measured so often; the middle one counts. */
const STARTS = 5

type Start = { readonly wall: number; readonly cpu: number; readonly memory: number }

const folder = mkdtempSync(join(tmpdir(), 'tilgang-layer-'))
const data = mkdtempSync(join(tmpdir(), 'tilgang-bench-'))
try {
  await buildPrograms('test/bench/layers/answers.ts')
  writeLayer(folder, SIZE, loadKnowledge())
  const starts: { readonly alone: Start; readonly laid: Start }[] = []
  for (let i = 0; i < STARTS; i++) starts.push({ alone: await start(), laid: await start(folder) })
  const [startAlone, startLaid] = [middle(starts.map(({ alone }) => alone)), middle(starts.map(({ laid }) => laid))]
  const [alone, laid] = [answer(), answer(folder)]
  recordBench('Layers', [
    `a made-up layer of ${SIZE.toLocaleString('en')} offers and cases as YAML files, laid over the report; from the start of the server's process to its first answer over HTTP, the middle one of ${STARTS}: ${seconds(startLaid.wall)}, processor time ${seconds(startLaid.cpu)} (the report alone: ${seconds(startAlone.wall)}, ${seconds(startAlone.cpu)})`,
    `memory then: ${startLaid.memory.toFixed(0)} MB resident (the report alone: ${startAlone.memory.toFixed(0)} MB)`,
    `an answer, ${laid.answers} questions (dev and rounds) twice after once to warm up, ${laid.withLocal} of them with a local part: median ${ms(laid.median)}, p99 ${ms(laid.p99)}, longest ${ms(laid.longest)} (the report alone: ${ms(alone.median)}, ${ms(alone.p99)}, ${ms(alone.longest)})`,
    `processor time of an answer, which a busy machine changes least: median ${ms(laid.cpuMedian)}, p99 ${ms(laid.cpuP99)} (the report alone: ${ms(alone.cpuMedian)}, ${ms(alone.cpuP99)})`,
  ])
} finally {
  for (const made of [folder, data]) rmSync(made, { recursive: true, force: true })
}

async function start(layer?: string): Promise<Start> {
  const began = performance.now()
  const server = await launch('main.mjs', [], {
    PORT: '0',
    HOST: '127.0.0.1',
    TILGANG_DATA: data,
    ...(layer === undefined ? {} : { TILGANG_KNOWLEDGE: layer }),
  })
  try {
    const response = await fetch(`${server.address}/api/ask`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ question: 'isolerede enlige mødre' }),
    })
    if (response.status !== 200) throw new Error(`status ${response.status}`)
    await response.arrayBuffer()
    return { wall: performance.now() - began, cpu: server.cpu(), memory: server.resident() }
  } finally {
    await server.stop()
  }
}

function answer(...layers: readonly string[]): Answers {
  return JSON.parse(execFileSync(process.execPath, [...commandOf('answers.mjs'), ...layers], { encoding: 'utf8' })) as Answers
}

function middle(starts: readonly Start[]): Start {
  return [...starts].sort((a, b) => a.wall - b.wall)[Math.floor(starts.length / 2)] as Start
}

function seconds(time: number): string {
  return `${(time / 1000).toFixed(2)} s`
}

function ms(time: number): string {
  return `${time.toFixed(2)} ms`
}
