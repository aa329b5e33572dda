// Servers with workshops for the tests: on either storage, with a clock of their own, called without a socket.
import type { Hono } from 'hono'
import { createEngine } from '../../../engine/index.ts'
import type { Choice, PhoneView, TrainerAction, TrainerKey, TrainerView, WorkshopPlan } from '../../../engine/workshop/index.ts'
import type { Scenario } from '../../../knowledge/schema.ts'
import { createApp } from '../../../server/app.ts'
import { readConfig } from '../../../server/config.ts'
import type { House } from '../../../server/house.ts'
import { type Bus, createLonelyBus } from '../../../server/storage/bus.ts'
import type { WorkshopStore } from '../../../server/storage/store.ts'
import { createWorkshops, type Workshops } from '../../../server/workshop/workshops.ts'
import { small } from '../house.ts'

export const SCENARIOS: readonly Scenario[] = [
  {
    id: 'the-dark-yard',
    title: { da: 'Den mørke gård', en: 'The dark yard' },
    from: 'lanternerne',
    minutes: 20,
    story: { da: 'Ingen går ud efter klokken fire.\n\nBørnene ser ud ad vinduet.', en: 'Nobody goes out after four.' },
    goal: { da: 'At se, hvad der mangler.', en: 'To see what is missing.' },
    prompts: [{ da: 'Hvem spørger I først?', en: 'Whom do you ask first?' }],
    ask: { context: { problems: ['dark-evenings'], groups: ['neighbours'] } },
    meets: { outcome: 'answer', problems: [], groups: [], approaches: [], cases: [], topics: [] },
    misjudgements: [
      {
        text: { da: '»De vil bare ikke.«', en: '“They simply do not want to.”' },
        why: small.problems[0]?.description[0] ?? { da: '', en: '', cites: [] },
      },
    ],
    trap: { kind: 'trap', da: 'Lys i gården hjælper ikke alene.', en: 'Light in the yard alone does not help.' },
  },
]

const engine = createEngine(small)

export type Site = {
  readonly app: Hono
  readonly house: House
  readonly workshops: Workshops
  readonly bugs: string[]
  /** moves the clock on */
  readonly wait: (ms: number) => void
}

/** One server on a storage. */
export function openSite(store: WorkshopStore, bus: Bus = createLonelyBus()): Site {
  let now = Date.now()
  const bugs: string[] = []
  const workshops = createWorkshops({
    engine,
    knowledge: small,
    scenarios: SCENARIOS,
    store,
    bus,
    clock: () => now,
    report: error => bugs.push(String(error)),
  })
  const house: House = { engine, knowledge: small, config: readConfig({}), workshops }
  const app = createApp(house, bug => bugs.push(bug))
  const wait = (ms: number): void => {
    now += ms
  }
  return { app, house, workshops, bugs, wait }
}

const OWN = {
  title: 'Egen familie',
  story: 'Familien er flyttet ind over gården.',
  goal: '',
  prompts: ['Hvad nu?'],
  minutes: 15,
  question: 'mørke aftener i gården',
}
export const PLAN: WorkshopPlan = {
  tilgang: 'workshop-plan',
  version: 1,
  title: 'Torsdag på biblioteket',
  lang: 'da',
  usesGroups: true,
  isRehearsal: false,
  scenarios: [{ id: 'the-dark-yard' }, { own: OWN }],
}

export const keyOf = (n: number): string => n.toString(16).padStart(32, '0')

type Answered<T> = { readonly status: number; readonly headers: Headers; readonly body: T }

async function call<T>(app: Hono, method: string, path: string, bearer: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await app.request(`/api/workshops${path}`, {
    method,
    headers: {
      ...(bearer === '' ? {} : { Authorization: `Bearer ${bearer}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const isJson = response.headers.get('Content-Type')?.includes('json')
  return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as T } satisfies Answered<T>
}

/** Makes a workshop and plays its trainer. */
export async function openRoom({ app }: Site, plan: unknown = PLAN) {
  const made = await call<{ key: TrainerKey }>(app, 'POST', '', '', plan)
  const { key } = made.body
  return { key, ...trainerOf(app, key) }
}

/** The trainer of a key, on any server. */
export function trainerOf(app: Hono, key: TrainerKey) {
  const bearer = `${key.id}.${key.key}`
  const view = () => call<TrainerView>(app, 'GET', '/trainer', bearer)
  return {
    view,
    act: (seen: number, action: TrainerAction) => call<TrainerView>(app, 'POST', '/trainer/actions', bearer, { seen, action }),
    do: async (action: TrainerAction) => {
      const { body } = await view()
      return call<TrainerView>(app, 'POST', '/trainer/actions', bearer, { seen: body.room.version, action })
    },
    get: <T>(path: string, headers?: Record<string, string>) => call<T>(app, 'GET', `/trainer${path}`, bearer, undefined, headers),
    remove: () => call<unknown>(app, 'DELETE', '/trainer', bearer),
    events: (headers: Record<string, string> = {}) =>
      app.request('/api/workshops/trainer/events', { headers: { Authorization: `Bearer ${bearer}`, ...headers } }),
  }
}

/** A phone with a key of its own. */
export function phoneOf(app: Hono, code: string, n: number) {
  const bearer = keyOf(n)
  const at = `/rooms/${code}`
  return {
    enter: (group?: string, headers?: Record<string, string>) =>
      call<PhoneView>(app, 'PUT', `${at}/phone`, bearer, group === undefined ? {} : { group }, headers),
    view: (headers?: Record<string, string>) => call<PhoneView>(app, 'GET', `${at}/phone`, bearer, undefined, headers),
    choose: (index: number, round: number, count: number, choice: Partial<Choice> = {}) =>
      call<PhoneView>(app, 'PUT', `${at}/choices/${index}/${round}`, bearer, {
        count,
        choice: { problems: ['dark-evenings'], approaches: [], reason: '', ...choice },
      }),
    events: (headers: Record<string, string> = {}) =>
      app.request(`/api/workshops${at}/events`, { headers: { Authorization: `Bearer ${bearer}`, ...headers } }),
  }
}

export type Event = { readonly id: string; readonly data: string }

/** Reads events from a stream, one at a time. */
export function readEvents(response: Response) {
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader()
  const decoder = new TextDecoder()
  let text = ''
  return {
    /** @returns undefined when the stream has ended */
    async next(): Promise<Event | undefined> {
      for (;;) {
        const end = text.indexOf('\n\n')
        if (end >= 0) {
          const lines = text.slice(0, end).split('\n')
          text = text.slice(end + 2)
          const field = (name: string): string => lines.find(line => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? ''
          if (field('data') !== '') return { id: field('id'), data: field('data') }
          continue
        }
        const { done, value } = await reader.read()
        if (done) return undefined
        text += decoder.decode(value, { stream: true })
      }
    },
    stop: () => reader.cancel(),
  }
}
