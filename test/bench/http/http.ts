// npm run bench:http: what a question costs the server, against a bare Hono route that returns bytes of the same size.
// The servers take turns in one run, so that a busy machine slows them alike. Processor time is read from /proc (Linux).
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { labelled } from '../questions.ts'
import { recordBench } from '../record.ts'
import { buildPrograms, type Child, launch } from './child.ts'

/** `npm run bench:http -- 1` takes one round only, and writes nothing down. */
const ROUNDS = Number(process.argv[2] ?? 5)
const REQUESTS = 800
const AT_ONCE = 50
/** Before it is measured a server has answered so often: the code of the engine takes thousands of questions to settle, in whichever of them it runs. */
const WARM = 4_000

const bodies = labelled.map(({ q }) => JSON.stringify({ question: q, blocks: true }))
const data = mkdtempSync(join(tmpdir(), 'tilgang-bench-'))
const PACKINGS = ['none', 'gzip', 'br'] as const
type Packing = (typeof PACKINGS)[number]
const NAMES: Readonly<Record<Packing, string>> = { none: 'unpacked', gzip: 'gzip', br: 'brotli' }
type Run = { readonly cpu: number; readonly perSecond: number; readonly times: readonly number[]; readonly bytes: number }

await buildPrograms('test/bench/http/bare.ts')
const tilgang = await launch('main.mjs', [], {
  PORT: '0',
  HOST: '127.0.0.1',
  TILGANG_DATA: data,
  // Counted, and never reached.
  TILGANG_RATE_LIMIT: '1000000',
})
const children: Child[] = [tilgang]
try {
  await run(tilgang, 'none', 1)
  const start = `from the start of the process to its first answer: ${tilgang.cpu()} ms of processor time; then ${tilgang.resident().toFixed(0)} MB resident`
  await run(tilgang, 'none', WARM)
  const sizes = Object.fromEntries(
    await Promise.all(PACKINGS.map(async p => [p, Math.round((await run(tilgang, p, REQUESTS)).bytes)] as const)),
  ) as Record<Packing, number>
  const bare = async (kind: string, size: number): Promise<Child> => {
    const child = await launch('bare.mjs', [kind, String(size)])
    children.push(child)
    await run(child, 'none', WARM)
    return child
  }
  const thinking = await bare('engine', sizes.none)
  const packer = await bare('compress', sizes.none)
  const writer = await bare('json', sizes.none)
  const lines: string[] = [
    start,
    `${AT_ONCE} connections at once, answers with their blocks, ${ROUNDS} rounds of ${REQUESTS} questions each, in turn`,
  ]
  const plain = await bare('bytes', sizes.none)
  const rivals: Record<Packing, Child> = { none: plain, gzip: await bare('bytes', sizes.gzip), br: await bare('bytes', sizes.br) }
  for (const packing of PACKINGS) {
    const runs = {
      ours: [] as Run[],
      bare: [] as Run[],
      engine: [] as Run[],
      plain: [] as Run[],
      packed: [] as Run[],
      written: [] as Run[],
    }
    let thought = 0
    for (let round = 0; round < ROUNDS; round++) {
      runs.bare.push(await run(rivals[packing], packing, REQUESTS))
      const before = await thoughtOf(thinking)
      runs.engine.push(await run(thinking, 'none', REQUESTS))
      thought += (await thoughtOf(thinking)) - before
      runs.ours.push(await run(tilgang, packing, REQUESTS))
      runs.plain.push(await run(plain, 'none', REQUESTS))
      if (packing === 'gzip') runs.packed.push(await run(packer, packing, REQUESTS))
      if (packing === 'none') runs.written.push(await run(writer, packing, REQUESTS))
    }
    const cpu = (list: readonly Run[]): number => list.reduce((sum, r) => sum + r.cpu, 0) / list.length / REQUESTS
    const engine = cpu(runs.engine) - cpu(runs.plain)
    const besideEngine = cpu(runs.engine) - thought / ROUNDS / REQUESTS
    const outside = cpu(runs.ours) - engine
    lines.push(
      `${NAMES[packing]} (${(sizes[packing] / 1000).toFixed(0)} kB sent): ${ms(cpu(runs.ours))} of processor time a question, of it the engine ${ms(engine)} and all else ${ms(outside)}; ` +
        `the bare route ${ms(cpu(runs.bare))}: all else is ${(outside / cpu(runs.bare)).toFixed(2)} times that`,
      `  ${perSecond(runs.ours)} questions a second (bare route ${perSecond(runs.bare)}, bare route with the engine ${perSecond(runs.engine)}); ${spread(runs.ours)} (bare ${spread(runs.bare)}, with the engine ${spread(runs.engine)})`,
      ...(packing === 'none'
        ? [
            `  beside an engine the bare route itself takes ${ms(besideEngine)}, the engine as it runs there not counted: ${(besideEngine / cpu(runs.plain)).toFixed(2)} times what it takes alone`,
            `  the bare route that writes such answers with Hono's own c.json() takes ${ms(cpu(runs.written))}: all else is ${(outside / cpu(runs.written)).toFixed(2)} times that`,
          ]
        : []),
      ...(packing === 'gzip'
        ? [
            `  the bare route with Hono's own compress() packs the same bytes in ${ms(cpu(runs.packed))}: all else is ${(outside / cpu(runs.packed)).toFixed(2)} times that`,
          ]
        : []),
    )
  }
  lines.push(`memory of the server after all of it: ${tilgang.resident().toFixed(0)} MB resident`)
  const title = 'A question over HTTP'
  if (process.argv[2] === undefined) recordBench(title, lines)
  else console.log([title, ...lines].join('\n  '))
} finally {
  for (const child of children) await child.stop()
  rmSync(data, { recursive: true, force: true })
}

/** Asks so many questions over {@link AT_ONCE} connections. */
async function run(child: Child, packing: Packing, count: number): Promise<Run> {
  const times: number[] = []
  let bytes = 0
  let next = 0
  // Connections of its own: those of an earlier run may be closed while others take their turn.
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const work = async (): Promise<void> => {
    for (let i = next++; i < count; i = next++) {
      const before = performance.now()
      const size = await ask(child.address, agent, packing, bodies[i % bodies.length] ?? '')
      bytes += size
      times.push(performance.now() - before)
    }
  }
  const cpu = child.cpu()
  const started = performance.now()
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  const seconds = (performance.now() - started) / 1000
  agent.destroy()
  return { cpu: child.cpu() - cpu, perSecond: count / seconds, times, bytes: bytes / count }
}

/** Milliseconds of processor time that its engine has taken so far, as the process itself measures it. */
async function thoughtOf({ address }: Child): Promise<number> {
  return Number(await (await fetch(`${address}/thought`)).text()) / 1000
}

function ask(address: string, agent: Agent, packing: Packing, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
      ...(packing === 'none' ? {} : { 'Accept-Encoding': packing }),
    }
    const call = request(`${address}/api/ask`, { method: 'POST', agent, headers }, (response: IncomingMessage) => {
      let size = 0
      if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode}`))
      response.on('data', (piece: Buffer) => (size += piece.length))
      response.on('end', () => resolve(size))
      response.on('error', reject)
    })
    call.on('error', reject)
    call.end(body)
  })
}

function perSecond(runs: readonly Run[]): string {
  return (runs.reduce((sum, r) => sum + r.perSecond, 0) / runs.length).toFixed(0)
}

function spread(runs: readonly Run[]): string {
  const times = runs.flatMap(r => r.times).sort((a, b) => a - b)
  const at = (part: number): string => (times[Math.max(0, Math.ceil(times.length * part) - 1)] ?? 0).toFixed(0)
  return `median ${at(0.5)} ms, p99 ${at(0.99)} ms`
}

function ms(time: number): string {
  return `${time.toFixed(2)} ms`
}
