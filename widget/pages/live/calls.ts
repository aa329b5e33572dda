// The calls of trainer and phone, as docs/decisions/0005-workshops.md has them. Keys travel in a header, never in an address.
import type { Answer, AskRequest, Lang } from '../../../engine/answer.ts'
import type { Choice, PhoneView, Round, TrainerAction, TrainerKey, TrainerView, WorkshopPlan } from '../../../engine/workshop/workshop.ts'
import { below } from './base.ts'

/** Why a call did not do what it should: no network, gone, refused with a reason of the server, or later. */
export type TroubleKind = 'away' | 'gone' | 'stale' | 'closed' | 'refused' | 'limited' | 'busy'

/** A call that failed. `said` is what the server said about it, in the language of the page. */
export class Trouble extends Error {
  override readonly name = 'Trouble'
  readonly kind: TroubleKind
  readonly said: string
  readonly view: TrainerView | undefined

  constructor(kind: TroubleKind, said = '', view?: TrainerView) {
    super(kind)
    this.kind = kind
    this.said = said
    this.view = view
  }
}

/** A family to choose from, as the list of the server has it. */
export type Offered = {
  readonly id: string
  readonly title: string
  readonly goal: string
  readonly minutes: number
  readonly story: string
  readonly prompts: readonly string[]
}

const rooms = (path: `/${string}` | '' = ''): string => below(`/api/workshops${path}`)

const bearer = (key: string): Record<string, string> => ({ Authorization: `Bearer ${key}` })

async function call(path: string, init: RequestInit, lang?: Lang): Promise<Response> {
  const headers = {
    ...(init.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(lang ? { 'Accept-Language': lang } : {}),
    ...(init.headers as Record<string, string> | undefined),
  }
  const response = await fetch(path, { cache: 'no-store', ...init, headers }).catch(() => {
    throw new Trouble('away')
  })
  if (response.ok || response.status === 304) return response
  throw await troubleOf(response)
}

async function troubleOf(response: Response): Promise<Trouble> {
  const body = (await response.json().catch(() => ({}))) as Partial<TrainerView> & {
    readonly type?: string
    readonly title?: string
    readonly detail?: string
    readonly errors?: readonly { readonly where: string; readonly what: string }[]
  }
  if (response.status === 409) return body.room ? new Trouble('stale', '', body as TrainerView) : new Trouble('closed', body.title)
  const reason = response.status === 503 ? body.detail : undefined
  const said = [body.title, reason, ...(body.errors ?? []).map(error => `${error.where}: ${error.what}`)].filter(Boolean).join('. ')
  if ([401, 403, 404, 410].includes(response.status)) return new Trouble('gone', said)
  return new Trouble(response.status === 429 ? 'limited' : response.status >= 500 ? 'busy' : 'refused', said)
}

const json = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T

export const offered = async (lang: Lang): Promise<readonly Offered[]> => {
  const found = await json<readonly Offered[] | { readonly scenarios: readonly Offered[] }>(
    call(rooms(`/scenarios?lang=${lang}`), {}, lang),
  )
  return 'scenarios' in found ? found.scenarios : found
}

export const makeWorkshop = (plan: WorkshopPlan): Promise<TrainerKey> =>
  json<{ key: TrainerKey }>(call(rooms(), { method: 'POST', body: JSON.stringify(plan) }, plan.lang)).then(({ key }) => key)

/** Asks the guide itself. */
export const askGuide = (request: AskRequest): Promise<Answer> =>
  json(call(below('/api/ask?count=no'), { method: 'POST', body: JSON.stringify(request) }, request.lang))

/** What the trainer's screen does. @param key id and key, with a full stop between */
export const trainerCalls = (key: string) => ({
  view: () => json<TrainerView>(call(rooms('/trainer'), { headers: bearer(key) })),
  act: (seen: number, action: TrainerAction) =>
    json<TrainerView>(call(rooms('/trainer/actions'), { method: 'POST', headers: bearer(key), body: JSON.stringify({ seen, action }) })),
  file: async (name: string): Promise<Blob> => (await call(rooms(`/trainer/${name}`), { headers: bearer(key) })).blob(),
  /** the fields of a form that opens a family as a page to print; a form, so that the key stands in no address */
  sheet: (scenario: string) => ({ action: below('/workshop/ark'), fields: { key, scenario } }),
  remove: () => call(rooms('/trainer'), { method: 'DELETE', headers: bearer(key) }).then(() => undefined),
  stream: (lastId: string | undefined, signal: AbortSignal) =>
    fetch(rooms('/trainer/events'), { cache: 'no-store', signal, headers: { ...bearer(key), ...lastOf(lastId) } }),
  ask: (tag: string | undefined, signal: AbortSignal) =>
    fetch(rooms('/trainer'), { cache: 'no-store', signal, headers: { ...bearer(key), ...knownOf(tag) } }),
})

/** What a phone does in a room. @param key the 32 hex digits that the phone made */
export function phoneCalls(code: string, key: string) {
  const room = rooms(`/rooms/${code}`)
  return {
    enter: (group?: string) =>
      json<PhoneView>(
        call(`${room}/phone`, { method: 'PUT', headers: bearer(key), body: JSON.stringify(group === undefined ? {} : { group }) }),
      ),
    choose: (index: number, round: Round, count: number, choice: Choice) =>
      json<PhoneView>(
        call(`${room}/choices/${index}/${round}`, { method: 'PUT', headers: bearer(key), body: JSON.stringify({ count, choice }) }),
      ),
    stream: (lastId: string | undefined, signal: AbortSignal) =>
      fetch(`${room}/events`, { cache: 'no-store', signal, headers: { ...bearer(key), ...lastOf(lastId) } }),
    ask: (tag: string | undefined, signal: AbortSignal) =>
      fetch(`${room}/phone`, { cache: 'no-store', signal, headers: { ...bearer(key), ...knownOf(tag) } }),
  }
}

export type TrainerCalls = ReturnType<typeof trainerCalls>
export type PhoneCalls = ReturnType<typeof phoneCalls>

const lastOf = (id: string | undefined): Record<string, string> => (id === undefined ? {} : { 'Last-Event-ID': id })
const knownOf = (tag: string | undefined): Record<string, string> => (tag === undefined ? {} : { 'If-None-Match': tag })
