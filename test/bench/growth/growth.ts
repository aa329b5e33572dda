// npm run bench:growth: what happens when there are 100, 1,000, 10,000 and 100,000 cases. Each size has a process of its own.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { MOST_FOR_LUNR } from '../../../server/search/build-index.ts'
import { recordBench } from '../record.ts'
import type { Compiled, Engined } from './one-size.ts'

/** `npm run bench:growth -- 100 1000` measures these only, and writes nothing down. */
const given = process.argv.slice(2).map(Number)
const SIZES = given.length > 0 ? given : [100, 1_000, 10_000, 100_000]
/** What takes longer, or more memory than this, has broken. A larger size is then not tried. */
const MOST_MINUTES = 15
const MOST_MB = 6_000
/** From YAML files only so far: it takes as long for each, and a hundred thousand are no folder that anybody edits. */
const MOST_FILES = 10_000

const broken = new Set<string>()
const rows: string[] = []
for (const size of SIZES) {
  const compiled = size <= MOST_FILES ? await measure<Compiled>(size, 'yaml') : undefined
  const server = await measure<Engined>(size, 'server')
  const lunr = await measure<Engined>(size, 'lunr')
  const files = size <= MOST_FILES ? 'broke' : 'not tried'
  rows.push(
    [
      size.toLocaleString('en'),
      compiled ? `${seconds(compiled.compile)}, ${compiled.memory.toFixed(0)} MB` : files,
      compiled ? `${compiled.size.toFixed(1)} MB` : '',
      show(server),
      show(lunr),
    ].join(' | '),
  )
  console.log(rows.at(-1))
}

const title = 'Growth'
const lines = [
  'made-up cases on top of the knowledge, as long as the real ones and with other words; compile: from YAML files, with all checks, to one JSON; ' +
    'start: from knowledge in memory to the first answer; memory: resident, with the knowledge and the weights; ' +
    `all times are processor time; what takes more than ${MOST_MINUTES} minutes or ${MOST_MB} MB of heap has broken, and is not tried larger`,
  `a server indexes up to ${MOST_FOR_LUNR} passages with lunr, and more with SQLite FTS5; beside it the same server with lunr whatever the size`,
  `the table:\n\n${['cases | compile | JSON | start, memory, answer (median / p99) | the same with lunr', '--: | --: | --: | --: | --:', ...rows].map(row => `  | ${row} |`).join('\n')}`,
]
if (given.length === 0) recordBench(title, lines)
else console.log([title, ...lines].join('\n  '))

function measure<T>(size: number, kind: string): Promise<T | undefined> {
  if (broken.has(kind)) return Promise.resolve(undefined)
  const file = fileURLToPath(new URL('one-size.ts', import.meta.url))
  const child = spawn(process.execPath, [`--max-old-space-size=${MOST_MB}`, '--import', 'tsx', file, String(size), kind], {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: MOST_MINUTES * 60_000,
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (said += piece))
  return new Promise(resolve =>
    child.once('close', code => {
      if (code !== 0) broken.add(kind)
      resolve(code === 0 ? (JSON.parse(said) as T) : undefined)
    }),
  )
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

function show(measured: Engined | undefined): string {
  return measured
    ? `${seconds(measured.start)}, ${measured.memory.toFixed(0)} MB, ${measured.median.toFixed(1)} / ${measured.p99.toFixed(1)} ms`
    : 'broke'
}
