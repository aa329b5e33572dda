// One size of knowledge in a process of its own: `tsx one-size.ts COUNT server|lunr|fts5|yaml`. Prints one line of JSON.
import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'yaml'
import { createEngine, decodeModel, type Engine } from '../../../engine/index.ts'
import { runCompile } from '../../../knowledge/compile.ts'
import { loadKnowledge, loadWeights, openEngine } from '../../../server/knowledge.ts'
import { chooseByTags } from '../../../server/search/choose-cases.ts'
import { buildWithFts5 } from '../../../server/search/fts5.ts'
import { buildWithLunr } from '../../../server/search/lunr.ts'
import { labelled } from '../questions.ts'
import { grow } from './generate.ts'

const ASKED = 400

/** Milliseconds of processor time, and megabytes. */
export type Engined = { readonly start: number; readonly memory: number; readonly median: number; readonly p99: number }
/** `size` is the compiled JSON. */
export type Compiled = { readonly compile: number; readonly memory: number; readonly size: number }

const [count, kind = ''] = [Number(process.argv[2]), process.argv[3]]
const built = loadKnowledge()
const knowledge = grow(built, count)

const weights = loadWeights()
const engines: Readonly<Record<string, () => Engine>> = {
  server: () => openEngine(knowledge, weights),
  lunr: () => createEngine(knowledge, learned(), buildWithLunr, chooseByTags),
  fts5: () => createEngine(knowledge, learned(), buildWithFts5, chooseByTags),
}
const learned = () => ({ model: decodeModel(weights.bytes), hash: weights.hash })

const open = engines[kind]
writeSync(1, `${JSON.stringify(open ? measureEngine(open) : measureCompiling())}\n`)

function measureEngine(open: () => Engine): Engined {
  const starting = cpu()
  const engine = open()
  engine.ask({ question: labelled[0]?.q ?? '' })
  const start = cpu() - starting
  const times = labelled
    .filter((_, i) => i % Math.ceil(labelled.length / ASKED) === 0)
    .map(({ q }) => {
      const started = cpu()
      engine.ask({ question: q })
      return cpu() - started
    })
    .sort((a, b) => a - b)
  const at = (part: number): number => times[Math.max(0, Math.ceil(times.length * part) - 1)] ?? 0
  return { start, memory: resident(), median: at(0.5), p99: at(0.99) }
}

// Files as an editor has them: YAML in, one JSON out.
function measureCompiling(): Compiled {
  const folder = mkdtempSync(join(tmpdir(), 'tilgang-growth-'))
  try {
    cpSync(fileURLToPath(new URL('../../../knowledge', import.meta.url)), folder, { recursive: true })
    for (const made of knowledge.cases.slice(built.cases.length)) writeFileSync(join(folder, 'cases', `${made.id}.yaml`), stringify(made))
    const out = join(folder, 'knowledge-compiled.json')
    const starting = cpu()
    console.log = () => {}
    if (runCompile([folder, '--out', out]) !== 0) throw new Error('the made-up cases break a rule')
    return { compile: cpu() - starting, memory: resident(), size: statSync(out).size / 1e6 }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function cpu(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function resident(): number {
  return process.memoryUsage.rss() / 1e6
}
