// npm run bench:soak [-- MINUTES]: an hour of a municipality's traffic, and what the server's memory does meanwhile.
// Questions, pages, entries, files and feedback, as fast as a busy day and no faster; memory is read from /proc (Linux).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { labelled } from '../questions.ts'
import { recordBench } from '../record.ts'
import { buildPrograms, launch } from './child.ts'

/** `npm run bench:soak -- 5` takes five minutes, and writes nothing down. */
const MINUTES = Number(process.argv[2] ?? 60)
/** Some 40,000 visits an hour: a large municipality's whole month. */
const EVERY_MS = 80
const WARM_MINUTES = 5

type Visit = (turn: number) => Promise<Response>

const data = mkdtempSync(join(tmpdir(), 'tilgang-soak-'))
await buildPrograms()
const server = await launch('main.mjs', [], { PORT: '0', HOST: '127.0.0.1', TILGANG_DATA: data, TILGANG_RATE_LIMIT: 'off' })
const json = (path: string, body: unknown): Promise<Response> =>
  fetch(`${server.address}${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
const get = (path: string): Promise<Response> => fetch(`${server.address}${path}`)
const questionAt = (turn: number): string => labelled[turn % labelled.length]?.q ?? ''

const kinds = (await (await get('/api/knowledge')).json()) as { kinds: Record<string, readonly { id: string }[]> }
const entries = Object.entries(kinds.kinds).flatMap(([kind, list]) => list.map(({ id }) => `${kind}/${id}`))
const entryAt = (turn: number): string => entries[turn % entries.length] ?? ''

// Of ten visits seven ask.
const VISITS: readonly Visit[] = [
  turn => json('/api/ask', { question: questionAt(turn), blocks: true }),
  turn => json('/api/ask', { question: questionAt(turn + 1), lang: 'en' }),
  turn => json('/api/ask', { question: `${questionAt(turn)} ${turn}`.slice(0, 1_000), blocks: true }),
  turn =>
    fetch(`${server.address}/svar`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: server.address },
      body: new URLSearchParams({ question: questionAt(turn), lang: 'da' }),
    }),
  turn => json('/api/ask', { question: questionAt(turn), blocks: true }),
  turn => get(`/api/knowledge/${entryAt(turn)}`),
  turn => json('/api/ask', { question: questionAt(turn + 2), context: { groups: ['fathers'] } }),
  turn => get(`/da/${entryAt(turn).replace('scenarios/', 'problems/')}`),
  turn => json('/api/feedback', { lang: 'da', outcome: 'answer', approach: 'network', judgement: turn % 2 ? 'yes' : 'no' }),
  turn => json('/api/ask', { context: { problems: [entryAt(turn).split('/')[1] ?? ''] }, lang: 'da', blocks: true }),
]

const memory: number[] = []
let asked = 0
let failed = 0
try {
  const cpuBefore = server.cpu()
  for (let minute = 0; minute < MINUTES; minute += 1) {
    for (const end = Date.now() + 60_000; Date.now() < end; asked += 1) {
      const begun = Date.now()
      const response = await (VISITS[asked % VISITS.length] as Visit)(asked)
      await response.arrayBuffer()
      if (response.status >= 500) failed += 1
      await pause(Math.max(0, EVERY_MS - (Date.now() - begun)))
    }
    memory.push(Math.round(server.resident()))
    console.log(`minute ${minute + 1}: ${memory.at(-1)} MB`)
  }
  const settled = memory.slice(Math.min(WARM_MINUTES, memory.length - 1))
  const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length
  const tenth = Math.max(1, Math.floor(settled.length / 10))
  const [first, last] = [mean(settled.slice(0, tenth)), mean(settled.slice(-tenth))]
  const lines = [
    `${MINUTES} minutes, ${asked} visits one after another, seven of ten ask; ${failed} answered with 5xx`,
    `memory after ${WARM_MINUTES} minutes ${first.toFixed(0)} MB, at the end ${last.toFixed(0)} MB (${(((last - first) / first) * 100).toFixed(1)} %); most ${Math.max(...memory)} MB`,
    `processor time ${((server.cpu() - cpuBefore) / asked).toFixed(2)} ms a visit`,
  ]
  if (process.argv[2] === undefined) recordBench('An hour of traffic', lines)
  else console.log(lines.join('\n'))
  if (failed > 0) process.exitCode = 1
} finally {
  await server.stop()
  rmSync(data, { recursive: true, force: true })
}
