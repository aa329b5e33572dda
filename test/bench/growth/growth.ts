// npm run bench:growth: what happens when there are 100, 1,000, 10,000 and 100,000 cases. Each size has a process of its own.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { recordBench } from '../record.ts'
import type { Measured } from './one-size.ts'

/** `npm run bench:growth -- 100 1000` measures these only, and writes nothing down. */
const given = process.argv.slice(2).map(Number)
const SIZES = given.length > 0 ? given : [100, 1_000, 10_000, 100_000]
const KINDS = ['engine', 'lunr', 'fts5'] as const
/** A size that takes longer, or more memory than this, has broken. */
const MOST_SECONDS = 240
const MOST_MB = 4_000

const rows: string[] = []
for (const size of SIZES) {
  const [engine, lunr, fts5] = await inTurn(KINDS.map(kind => () => measure(size, kind)))
  rows.push(
    [
      size.toLocaleString('en'),
      engine?.compile === undefined ? 'broke' : seconds(engine.compile),
      engine?.size === undefined ? '' : `${engine.size.toFixed(1)} MB`,
      engine ? seconds(engine.start) : '',
      engine ? `${engine.memory.toFixed(0)} MB` : '',
      spread(engine),
      lunr ? `${seconds(lunr.start)}, ${lunr.memory.toFixed(0)} MB, ${spread(lunr)}` : 'broke',
      fts5 ? `${seconds(fts5.start)}, ${fts5.memory.toFixed(0)} MB, ${spread(fts5)}` : 'broke',
    ].join(' | '),
  )
  console.log(rows.at(-1))
}

const title = 'Growth'
const lines = [
  `made-up cases on top of the knowledge; compile: schema, hash and JSON (reading YAML not counted); start: from knowledge in memory to the first answer; times are processor time, answers median / p99; ` +
    `a size has broken when it takes more than ${MOST_SECONDS} s or ${MOST_MB} MB of heap`,
  `beside it the search alone over the same passages: lunr, and SQLite FTS5 with our stems (both in memory)`,
  `the table:\n\n${['cases | compile | JSON | start | memory | answer | lunr alone: build, memory, search | FTS5 alone: build, memory, search', '--: | --: | --: | --: | --: | --: | --: | --:', ...rows].map(row => `  | ${row} |`).join('\n')}`,
]
if (given.length === 0) recordBench(title, lines)
else console.log([title, ...lines].join('\n  '))

function measure(size: number, kind: string): Promise<Measured | undefined> {
  const file = fileURLToPath(new URL('one-size.ts', import.meta.url))
  const child = spawn(process.execPath, [`--max-old-space-size=${MOST_MB}`, '--import', 'tsx', file, String(size), kind], {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: MOST_SECONDS * 1000,
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (said += piece))
  return new Promise(resolve => child.once('close', code => resolve(code === 0 ? (JSON.parse(said) as Measured) : undefined)))
}

async function inTurn<T>(jobs: readonly (() => Promise<T>)[]): Promise<T[]> {
  const done: T[] = []
  for (const job of jobs) done.push(await job())
  return done
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

function spread(measured: Measured | undefined): string {
  return measured ? `${measured.median.toFixed(1)} / ${measured.p99.toFixed(1)} ms` : ''
}
