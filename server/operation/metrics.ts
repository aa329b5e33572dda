// Figures for Prometheus: how often, how long, how many. Never a text, an address or an id of a workshop.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Answer } from '../../engine/answer.ts'
import type { RoomCounts } from '../storage/store.ts'
import type { State } from './state.ts'

/** How many streams are open now. */
export type OpenStreams = { readonly phones: number; readonly trainers: number }

export type ReloadResult = 'taken' | 'unchanged' | 'refused'

/** What is asked only when the figures are read. */
export type Watched = {
  readonly streams: () => OpenStreams
  /** undefined: the storage does not answer */
  readonly rooms: () => Promise<RoomCounts | undefined>
}

export type Metrics = {
  readonly countRequest: (method: string, route: string, status: number, ms: number) => void
  readonly countAnswer: (answer: Answer) => void
  readonly countReload: (result: ReloadResult) => void
  readonly countBug: () => void
  /** The knowledge that is in use from now on. */
  readonly showKnowledge: (hash: string) => void
  readonly watch: (watched: Watched) => void
  /** All figures as text. */
  readonly read: () => Promise<string>
  readonly contentType: string
}

/** From a millisecond to the longest that a Word document takes; streams are longer than all of them. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

export function createMetrics(state: State): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string, collect: (gauge: Gauge) => void | Promise<void>): Gauge =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        return collect(this)
      },
    })
  const requests = new Counter({
    name: 'tilgang_requests_total',
    help: 'Requests by method, pattern of the route and status',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'tilgang_request_seconds',
    help: 'Time from a request to the end of its answer, by pattern of the route',
    labelNames: ['route'],
    buckets: SECONDS,
    registers,
  })
  const answers = new Counter({
    name: 'tilgang_answers_total',
    help: 'Answers of the guide by how they end and by language',
    labelNames: ['outcome', 'lang'],
    registers,
  })
  const reloads = new Counter({
    name: 'tilgang_knowledge_reloads_total',
    help: 'Knowledge that was read again: taken, unchanged, or refused because something in it is wrong',
    labelNames: ['result'],
    registers,
  })
  const bugs = new Counter({ name: 'tilgang_errors_total', help: 'Errors of our own, each answered with 500', registers })
  const knowledge = new Gauge({
    name: 'tilgang_knowledge_info',
    help: 'The hash of the knowledge in use',
    labelNames: ['hash'],
    registers,
  })
  gauge('tilgang_ready', '1 when questions are answered and no stop has been asked for', it => it.set(state.phase === 'ready' ? 1 : 0))
  gauge('tilgang_knowledge_refused', '1 while the newest knowledge is wrong and an older one is in use', it =>
    it.set(state.refused ? 1 : 0),
  )
  for (const result of ['taken', 'unchanged', 'refused'] as const) reloads.inc({ result }, 0)

  return {
    countRequest(method, route, status, ms) {
      requests.inc({ method, route, status })
      seconds.observe({ route }, ms / 1000)
    },
    countAnswer: ({ outcome, lang }) => answers.inc({ outcome, lang }),
    countReload: result => reloads.inc({ result }),
    countBug: () => bugs.inc(),
    showKnowledge(hash) {
      knowledge.reset()
      knowledge.set({ hash }, 1)
    },
    watch({ streams, rooms }) {
      gauge('tilgang_streams_phones', 'Open streams of phones', it => it.set(streams().phones))
      gauge('tilgang_streams_trainers', 'Open streams of trainers', it => it.set(streams().trainers))
      const waiting = new Gauge({ name: 'tilgang_workshops_waiting', help: 'Workshops that wait for their first participant', registers })
      const phones = new Gauge({ name: 'tilgang_workshops_phones', help: 'Phones that have come into workshops that live', registers })
      gauge('tilgang_workshops_begun', 'Workshops that have begun and not ended', async it => {
        const found = await rooms()
        // Nothing is better than a figure that is no longer true.
        if (!found) for (const one of [it, waiting, phones]) one.reset()
        if (!found) return
        it.set(found.begun)
        waiting.set(found.waiting)
        phones.set(found.phones)
      })
    },
    read: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
