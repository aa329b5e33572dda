// npm run bench:workshops: 40 workshops with 30 phones each, over real sockets, on the real knowledge.
// The figures go to docs/benchmarks.md. It fails only when a choice is lost or counted twice: a busy machine must not turn it red.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { TrainerKey, TrainerView, WorkshopPlan } from '../../engine/workshop/index.ts'
import { recordBench } from './record.ts'
import { type Listener, listen, send } from './workshop-client.ts'

const WORKSHOPS = 40
const PHONES = 30
/** `npm run bench:workshops -- 2` goes through two families only, and writes nothing down. */
/** With room to spare the heap grows before it is tidied up; within this much it shows whether anything is kept for good. */
const HEAP_MB = 256
const FAMILIES = Number(process.argv[2] ?? 8)
/** A room answers within some seconds, not in one instant. */
const CHOOSE_WITHIN_MS = 5_000

const PROBLEMS = ['social-isolation', 'poverty', 'unemployment', 'trauma', 'limited-danish'] as const
// Each room has families of its own: none is helped by what the guide said to another room.
const own = (room: number, n: number) => ({
  title: `Familie ${n}`,
  story: 'Moren går sjældent ud, og faren er uden arbejde. '.repeat(12),
  goal: 'At se, hvad der presser mest.',
  prompts: ['Hvad ser I?', 'Hvem spørger I?'],
  minutes: 15,
  question: `isolerede enlige mødre i blok ${room}, som mangler netværk og skylder penge i ${n} måneder`,
})
const planOf = (room: number): WorkshopPlan => ({
  tilgang: 'workshop-plan',
  version: 1,
  title: 'Måling',
  lang: 'da',
  usesGroups: false,
  isRehearsal: false,
  scenarios: Array.from({ length: FAMILIES }, (_, n) => ({ own: own(room, n) })),
})

type Room = {
  readonly key: TrainerKey
  readonly bearer: string
  readonly phones: readonly { readonly bearer: string; readonly listener: Listener }[]
}

const data = mkdtempSync(join(tmpdir(), 'tilgang-bench-'))
const { child, address } = await launch()
try {
  const rooms = await fill()
  const acknowledged: number[] = []
  const atOnce: number[] = []
  const oneByOne: number[] = []
  const memory: number[] = []
  let choosingMs = 0
  let revealingMs = 0
  let version = 2
  let counted = 0
  for (let index = 0; index < FAMILIES; index += 1) {
    await everywhere(rooms, { do: 'go', step: 'read', index }, version++)
    for (const round of [1, 2] as const) {
      await everywhere(rooms, { do: 'go', step: `round-${round}` }, version++)
      const before = cpuOf(child)
      acknowledged.push(...(await chooseAll(rooms, index, round)))
      choosingMs += cpuOf(child) - before
      if (round === 1) await everywhere(rooms, { do: 'go', step: 'discuss' }, version++)
    }
    const isSpread = index % 2 === 1
    const times = isSpread ? oneByOne : atOnce
    const before = cpuOf(child)
    times.push(...(await reveal(rooms, version++, isSpread)))
    revealingMs += cpuOf(child) - before
    counted += await countChoices(rooms)
    memory.push(residentOf(child))
    console.log(`family ${index + 1}: ${memory.at(-1)} MB`)
  }
  const sent = WORKSHOPS * PHONES * FAMILIES * 2
  if (counted !== sent) throw new Error(`${counted} choices counted, ${sent} sent`)
  const [first = 0] = memory.slice(1)
  const record = process.argv[2] === undefined ? recordBench : print
  record('A room full of phones', [
    `${WORKSHOPS} workshops of ${PHONES} phones, each phone with a stream of events; server and all phones on this machine; SQLite, each choice on the disk before it is answered`,
    `${sent} choices sent within ${CHOOSE_WITHIN_MS / 1000} s a round, each also sent a second time: ${counted} counted, none lost, none twice`,
    `a choice is acknowledged: ${spread(acknowledged)}; processor time of the server ${(choosingMs / sent / 2).toFixed(2)} ms for each call`,
    `a reveal (${kb(rooms)} kB to each phone) reaches every phone of a room: ${spread(oneByOne)} when rooms reveal one after another; ${spread(atOnce)} when all ${WORKSHOPS} reveal in the same instant; processor time of the server ${(revealingMs / (WORKSHOPS * PHONES * FAMILIES)).toFixed(2)} ms for each phone`,
    `memory of the server after each family (heap at most ${HEAP_MB} MB): ${memory.join(', ')} MB (${Math.round(((memory.at(-1) ?? 0) - first) * 10) / 10} MB from the second to the last)`,
  ])
  for (const room of rooms) for (const phone of room.phones) phone.listener.stop()
} finally {
  child.kill('SIGTERM')
  rmSync(data, { recursive: true, force: true })
}

async function launch(): Promise<{ child: ChildProcess; address: string }> {
  const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
  const environment = { ...process.env, PORT: '0', HOST: '127.0.0.1', TILGANG_DATA: data, TILGANG_LOG: 'error' }
  const started = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, '--import', 'tsx', main], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: started.stdout })) return { child: started, address: /http:\S+/.exec(line)?.[0] ?? '' }
  throw new Error('the server ended without a word')
}

async function fill(): Promise<Room[]> {
  const rooms: Room[] = []
  for (let w = 0; w < WORKSHOPS; w += 1) {
    const { key } = await send<{ key: TrainerKey }>(address, 'POST', '', '', planOf(w))
    const phones = await Promise.all(
      Array.from({ length: PHONES }, async (_, p) => {
        const bearer = `${w}f${p}`.padStart(32, '0')
        await send(address, 'PUT', `/rooms/${key.code}/phone`, bearer, {})
        return { bearer, listener: await listen(address, `/rooms/${key.code}/events`, bearer) }
      }),
    )
    rooms.push({ key, bearer: `${key.id}.${key.key}`, phones })
  }
  return rooms
}

function act({ bearer }: Room, action: unknown, seen: number): Promise<unknown> {
  return send(address, 'POST', '/trainer/actions', bearer, { seen, action })
}

async function everywhere(rooms: readonly Room[], action: unknown, seen: number): Promise<void> {
  await Promise.all(rooms.map(room => act(room, action, seen)))
  await Promise.all(rooms.flatMap(room => room.phones.map(phone => phone.listener.until(seen + 1))))
}

/** Every phone chooses at a moment of its own, and sends it once more. @returns how long each waited for its answer */
function chooseAll(rooms: readonly Room[], index: number, round: number): Promise<number[]> {
  return Promise.all(
    rooms.flatMap(({ key, phones }) =>
      phones.map(async ({ bearer }, p) => {
        await new Promise(resolve => setTimeout(resolve, Math.random() * CHOOSE_WITHIN_MS))
        const problem = PROBLEMS[(p + round) % PROBLEMS.length]
        const body = { count: 1, choice: { problems: [problem], approaches: ['network'], reason: 'fordi det er der, det begynder' } }
        const before = performance.now()
        await send(address, 'PUT', `/rooms/${key.code}/choices/${index}/${round}`, bearer, body)
        const time = performance.now() - before
        await send(address, 'PUT', `/rooms/${key.code}/choices/${index}/${round}`, bearer, body)
        return time
      }),
    ),
  )
}

/** @returns for each phone the time from the trainer's click until the whole reveal is there */
async function reveal(rooms: readonly Room[], seen: number, isSpread: boolean): Promise<number[]> {
  const one = async (room: Room): Promise<number[]> => {
    const before = performance.now()
    const arrived = room.phones.map(phone => phone.listener.until(seen + 1).then(at => at - before))
    await act(room, { do: 'go', step: 'reveal' }, seen)
    return Promise.all(arrived)
  }
  if (!isSpread) return (await Promise.all(rooms.map(one))).flat()
  const times: number[] = []
  for (const room of rooms) times.push(...(await one(room)))
  return times
}

async function countChoices(rooms: readonly Room[]): Promise<number> {
  const views = await Promise.all(rooms.map(room => send<TrainerView>(address, 'GET', '/trainer', room.bearer)))
  const counts = views.flatMap(
    ({ room }) => room.reveal?.rounds.map(({ of, problems }) => ({ of, all: sum(Object.values(problems)) })) ?? [],
  )
  for (const { of, all } of counts)
    if (of !== PHONES || all !== PHONES) throw new Error(`${of} phones, ${all} choices in a round of ${PHONES}`)
  return sum(counts.map(({ of }) => of))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (part: number): string => (sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0).toFixed(0)
  return `median ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`
}

function kb(rooms: readonly Room[]): string {
  return ((rooms[0]?.phones[0]?.listener.largest() ?? 0) / 1000).toFixed(0)
}

function print(title: string, lines: readonly string[]): void {
  console.log([title, ...lines].join('\n  '))
}

/** @returns milliseconds of processor time so far, which a busy machine changes least */
function cpuOf({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

function residentOf({ pid }: ChildProcess): number {
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  return Math.round(kilobytes / 1000)
}
