// npm run bench:layers: how long a start takes with 2,000 local entries, and an answer; beside them the report alone.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadKnowledge } from '../../../server/knowledge.ts'
import { recordBench } from '../record.ts'
import { writeLayer } from './generate.ts'
import type { Started } from './one-start.ts'

const SIZE = 2_000

const folder = mkdtempSync(join(tmpdir(), 'tilgang-layer-'))
try {
  writeLayer(folder, SIZE, loadKnowledge())
  const alone = start()
  const laid = start(folder)
  recordBench('Layers', [
    `a made-up layer of ${SIZE.toLocaleString('en')} offers and cases as YAML files, laid over the report; from loaded code to the first answer: ${seconds(laid.wall)}, processor time ${seconds(laid.cpu)} (the report alone: ${seconds(alone.wall)}, ${seconds(alone.cpu)})`,
    `an answer, ${laid.answers} questions (dev and rounds) twice after once to warm up, ${laid.withLocal} of them with a local part: median ${ms(laid.median)}, p99 ${ms(laid.p99)}, longest ${ms(laid.longest)} (the report alone: ${ms(alone.median)}, ${ms(alone.p99)}, ${ms(alone.longest)})`,
    `processor time of an answer, which a busy machine changes least: median ${ms(laid.cpuMedian)}, p99 ${ms(laid.cpuP99)} (the report alone: ${ms(alone.cpuMedian)}, ${ms(alone.cpuP99)})`,
    `memory after the first answer: ${laid.memory.toFixed(0)} MB resident (the report alone: ${alone.memory.toFixed(0)} MB)`,
  ])
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function start(...folders: readonly string[]): Started {
  const file = fileURLToPath(new URL('one-start.ts', import.meta.url))
  return JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', file, ...folders], { encoding: 'utf8' })) as Started
}

function seconds(time: number): string {
  return `${(time / 1000).toFixed(2)} s`
}

function ms(time: number): string {
  return `${time.toFixed(2)} ms`
}
