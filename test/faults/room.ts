// A workshop with phones that choose, and a memory of what was acknowledged.
import assert from 'node:assert/strict'
import type { PhoneView, TrainerKey } from '../../engine/workshop/index.ts'

const PLAN = {
  tilgang: 'workshop-plan',
  version: 1,
  title: 'Torsdag på biblioteket',
  lang: 'da',
  usesGroups: false,
  isRehearsal: false,
  scenarios: [
    {
      own: { title: 'Egen', story: 'Familien er flyttet ind.', goal: '', prompts: ['Hvad nu?'], minutes: 15, question: 'isolerede mødre' },
    },
  ],
}
const bearerOf = (n: number): string => n.toString(16).padStart(32, '0')

async function call<T>(address: string, method: string, path: string, bearer: string, body?: unknown): Promise<T> {
  const response = await fetch(`${address}/api/workshops${path}`, {
    method,
    headers: { ...(bearer === '' ? {} : { Authorization: `Bearer ${bearer}` }), 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Refused(response.status, text)
  return JSON.parse(text) as T
}

/** The server said no. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly status: number

  constructor(status: number, text: string) {
    super(`${status} ${text.slice(0, 200)}`)
    this.status = status
  }
}

export type Room = {
  readonly key: TrainerKey
  /** A phone makes its next choice; when it is acknowledged, it is remembered. */
  readonly choose: (address: string, phone: number) => Promise<void>
  /** Demands every acknowledged choice. @returns how many were acknowledged in all */
  readonly mustBeWhole: (address: string) => Promise<number>
  readonly events: (address: string, who: number | 'trainer', signal?: AbortSignal) => Promise<Response>
}

/** Opens a workshop at its first round, with phones in it. */
export async function openRoom(address: string, phones = 12): Promise<Room> {
  const { key } = await call<{ key: TrainerKey }>(address, 'POST', '', '', PLAN)
  const trainer = `${key.id}.${key.key}`
  const at = `/rooms/${key.code}`
  for (let n = 1; n <= phones; n += 1) await call(address, 'PUT', `${at}/phone`, bearerOf(n), {})
  for (const step of ['read', 'round-1']) {
    const { room } = await call<{ room: { version: number } }>(address, 'GET', '/trainer', trainer)
    await call(address, 'POST', '/trainer/actions', trainer, { seen: room.version, action: { do: 'go', step } })
  }
  const sent = new Map<number, number>()
  const acknowledged = new Map<number, number>()
  return {
    key,
    async choose(address, phone) {
      const count = (sent.get(phone) ?? 0) + 1
      sent.set(phone, count)
      const choice = { problems: ['social-isolation'], approaches: [], reason: `nr ${count}` }
      await call(address, 'PUT', `${at}/choices/0/1`, bearerOf(phone), { count, choice })
      acknowledged.set(phone, count)
    },
    async mustBeWhole(address) {
      let all = 0
      for (const [phone, count] of acknowledged) {
        const view = await call<PhoneView>(address, 'GET', `${at}/phone`, bearerOf(phone))
        const kept = Number(/\d+/.exec(view.mine.choices[1]?.reason ?? '')?.[0] ?? 0)
        assert.ok(kept >= count && kept <= (sent.get(phone) ?? 0), `a phone was told ${count}, ${kept} is kept`)
        all += count
      }
      return all
    },
    events: (address, who, signal) =>
      fetch(`${address}/api/workshops${who === 'trainer' ? '/trainer' : at}/events`, {
        headers: { Authorization: `Bearer ${who === 'trainer' ? trainer : bearerOf(who)}` },
        ...(signal ? { signal } : {}),
      }),
  }
}
