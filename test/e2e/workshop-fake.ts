// The workshops' contract in memory, for the screens alone: nothing is kept, nothing is limited.
import { randomBytes, randomInt } from 'node:crypto'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Answer, AskRequest, Lang, Text } from '../../engine/answer.ts'
import { act, EMPTY_ROOM, movement, planFaults, type RoomState, roundOf, tally } from '../../engine/workshop/index.ts'
import type { Choice, PhoneView, Reason, RoomView, TrainerView, WorkshopPlan, WorkshopScenario } from '../../engine/workshop/workshop.ts'
import type { Knowledge } from '../../knowledge/schema.ts'

export type FakeScenario = {
  readonly id: string
  readonly title: Text
  readonly story: Text
  readonly goal: Text
  readonly prompts: readonly Text[]
  readonly minutes: number
  readonly ask: { readonly question: Text }
  readonly misjudgements: readonly { readonly text: Text; readonly why: Text & { readonly cites: readonly string[] } }[]
  readonly trap: Text
}

type Phone = { group?: string; seen: number; readonly choices: Map<string, { readonly count: number; readonly choice: Choice }> }
type Workshop = {
  readonly id: string
  readonly key: string
  readonly code: string
  readonly plan: WorkshopPlan
  room: RoomState
  counts: number
  readonly phones: Map<string, Phone>
  readonly hidden: Set<string>
  readonly listeners: Set<() => void>
}

type Around = { readonly ask: (request: AskRequest) => Answer; readonly knowledge: Knowledge; readonly scenarios: readonly FakeScenario[] }

/** Routes below /api/workshops. `workshops` is what a test may look into. */
export function fakeWorkshops({ ask, knowledge, scenarios }: Around): { readonly app: Hono; readonly workshops: Map<string, Workshop> } {
  const workshops = new Map<string, Workshop>()
  const known = new Map(scenarios.map(scenario => [scenario.id, scenario]))
  const told = (workshop: Workshop): void => {
    for (const tell of workshop.listeners) tell()
  }
  const shown = (scenario: WorkshopPlan['scenarios'][number], i: number, lang: Lang): WorkshopScenario => {
    if ('own' in scenario) return { ...scenario.own, id: `own-${i + 1}`, isOwn: true }
    const found = known.get(scenario.id) as FakeScenario
    return {
      id: found.id,
      title: found.title[lang],
      story: found.story[lang],
      goal: found.goal[lang],
      prompts: found.prompts.map(p => p[lang]),
      minutes: found.minutes,
      isOwn: false,
    }
  }
  const choicesOf = ({ phones, room }: Workshop, round: number): Choice[] =>
    [...phones.values()].flatMap(p => p.choices.get(`${room.index}/${round}`)?.choice ?? [])
  const reasonsOf = ({ phones, room, hidden }: Workshop): Reason[] =>
    [...phones].flatMap(([key, { group, choices }]) =>
      ([1, 2] as const).flatMap(round => {
        const id = `${key.slice(0, 8)}-${room.index}-${round}`
        const text = choices.get(`${room.index}/${round}`)?.choice.reason
        return text ? [{ id, round, text, ...(group ? { group } : {}), isHidden: hidden.has(id) }] : []
      }),
    )
  function roomView(workshop: Workshop): RoomView {
    const { room, plan, code, phones } = workshop
    const { lang } = plan
    const planned = plan.scenarios[room.index] as WorkshopPlan['scenarios'][number]
    const found = 'id' in planned ? known.get(planned.id) : undefined
    const question = 'own' in planned ? planned.own.question : (found?.ask.question[lang] ?? '')
    const spot = (p: Phone, round: number): Choice | undefined => p.choices.get(`${room.index}/${round}`)?.choice
    const list = (kind: 'problems' | 'approaches') => knowledge[kind].map(({ id, title }) => ({ id, label: title[lang] }))
    return {
      version: room.version,
      code,
      lang,
      title: plan.title,
      isRehearsal: plan.isRehearsal,
      step: room.step,
      isOpen: room.isOpen,
      index: room.index,
      count: plan.scenarios.length,
      scenario: shown(planned, room.index, lang),
      ...(room.endsAt === undefined ? {} : { timer: { endsAt: room.endsAt, now: Date.now() } }),
      usesGroups: plan.usesGroups,
      options: { problems: list('problems'), approaches: list('approaches') },
      ...(room.step === 'reveal'
        ? {
            reveal: {
              rounds: [tally(choicesOf(workshop, 1)), tally(choicesOf(workshop, 2))] as const,
              movement: movement([...phones.values()].map(p => [spot(p, 1), spot(p, 2)])),
              answer: ask({ question, lang }),
              misjudgements: (found?.misjudgements ?? []).map(m => ({ text: m.text[lang], why: m.why[lang], cites: m.why.cites })),
              ...(found ? { trap: found.trap[lang] } : {}),
              reasons: reasonsOf(workshop).filter(r => !r.isHidden),
            },
          }
        : {}),
      disappearsAt: Date.now() + 86_400_000,
    }
  }
  function trainerView(workshop: Workshop): TrainerView {
    const { plan, id, phones } = workshop
    const answered = ([1, 2] as const).map(round => tally(choicesOf(workshop, round)).of)
    return {
      room: roomView(workshop),
      id,
      present: [...phones.values()].filter(p => Date.now() - p.seen < 60_000).length,
      joined: phones.size,
      answered: [answered[0] ?? 0, answered[1] ?? 0],
      reasons: reasonsOf(workshop),
      scenarios: plan.scenarios.map((s, i) => shown(s, i, plan.lang)),
    }
  }
  const phoneView = (workshop: Workshop, phone: Phone): PhoneView => {
    const mine = ([1, 2] as const).flatMap(round => {
      const found = phone.choices.get(`${workshop.room.index}/${round}`)
      return found ? [[round, found.choice] as const] : []
    })
    return { room: roomView(workshop), mine: { ...(phone.group ? { group: phone.group } : {}), choices: Object.fromEntries(mine) } }
  }
  const problem = (status: 401 | 404 | 409 | 400, title: string, type = 'x') => Response.json({ type, title, status, errors: [] }, { status })
  const bearer = (header: string | undefined): string => header?.replace(/^Bearer /, '') ?? ''
  const trainer = (header: string | undefined): Workshop | undefined => {
    const [id, key] = bearer(header).split('.')
    return [...workshops.values()].find(w => w.id === id && w.key === key)
  }
  const events = (c: Parameters<typeof streamSSE>[0], workshop: Workshop, idOf: () => string, view: () => unknown) =>
    streamSSE(c, async stream => {
      let last = c.req.header('Last-Event-ID')
      const send = async (): Promise<void> => {
        if (idOf() === last) return
        last = idOf()
        await stream.writeSSE({ event: 'view', id: last, data: JSON.stringify(view()) })
      }
      const tell = (): void => void send()
      workshop.listeners.add(tell)
      stream.onAbort(() => void workshop.listeners.delete(tell))
      await stream.write(': here\n\n')
      await send()
      while (!stream.aborted && workshops.has(workshop.code)) {
        await stream.sleep(500)
        await stream.write(': still here\n\n')
      }
    })

  const app = new Hono()
    .get('/scenarios', c => {
      const lang = c.req.query('lang') === 'en' ? 'en' : 'da'
      return c.json({ scenarios: scenarios.map((s, i) => shown({ id: s.id }, i, lang)) })
    })
    .post('/', async c => {
      const plan = (await c.req.json()) as WorkshopPlan
      const faults = planFaults(plan, new Set(known.keys()))
      if (faults.length > 0) return Response.json({ title: 'Fejl', errors: faults.map(f => ({ where: f.where, what: f.what.da })) }, { status: 400 })
      const code = String(randomInt(100_000_000, 999_999_999))
      const workshop: Workshop = {
        id: randomBytes(6).toString('hex'),
        key: randomBytes(16).toString('hex'),
        code,
        plan,
        room: EMPTY_ROOM,
        counts: 0,
        phones: new Map(),
        hidden: new Set(),
        listeners: new Set(),
      }
      workshops.set(code, workshop)
      return c.json({ key: { tilgang: 'workshop-key', id: workshop.id, code, key: workshop.key, title: plan.title } }, 201)
    })
    .use('/trainer/*', async (c, next) => {
      if (!trainer(c.req.header('Authorization'))) return problem(401, 'Ukendt nøgle')
      return next()
    })
    .get('/trainer', c => {
      const workshop = trainer(c.req.header('Authorization'))
      return workshop ? c.json(trainerView(workshop)) : problem(401, 'Ukendt nøgle')
    })
    .delete('/trainer', c => {
      const workshop = trainer(c.req.header('Authorization'))
      if (workshop) workshops.delete(workshop.code)
      return c.body(null, 204)
    })
    .get('/trainer/events', c => {
      const workshop = trainer(c.req.header('Authorization')) as Workshop
      return events(c, workshop, () => `${workshop.room.version}-${workshop.counts}`, () => trainerView(workshop))
    })
    .post('/trainer/actions', async c => {
      const workshop = trainer(c.req.header('Authorization')) as Workshop
      const { seen, action } = await c.req.json()
      const next = act(workshop.room, action, { count: workshop.plan.scenarios.length, seen, now: Date.now() })
      if (typeof next === 'string') return c.json({ ...trainerView(workshop) }, 409)
      if (action.do === 'hide-reason') workshop.hidden[action.isHidden ? 'add' : 'delete'](action.id)
      workshop.room = next
      told(workshop)
      return c.json(trainerView(workshop))
    })
    .get('/trainer/plan', c => c.json((trainer(c.req.header('Authorization')) as Workshop).plan))
    .get('/trainer/:file{.+}', c => c.body('fil', 200, { 'Content-Type': 'application/octet-stream' }))
    .put('/rooms/:code/phone', async c => {
      const workshop = workshops.get(c.req.param('code'))
      if (!workshop) return problem(404, 'Ukendt kode')
      const key = bearer(c.req.header('Authorization'))
      const { group } = (await c.req.json()) as { group?: string }
      const phone: Phone = workshop.phones.get(key) ?? { seen: 0, choices: new Map() }
      phone.seen = Date.now()
      if (group !== undefined) phone.group = group
      workshop.phones.set(key, phone)
      workshop.counts++
      told(workshop)
      return c.json(phoneView(workshop, phone))
    })
    .get('/rooms/:code/phone', c => {
      const workshop = workshops.get(c.req.param('code'))
      const phone = workshop?.phones.get(bearer(c.req.header('Authorization')))
      if (!workshop || !phone) return problem(404, 'Ukendt kode')
      phone.seen = Date.now()
      const tag = `"${workshop.room.version}"`
      if (c.req.header('If-None-Match') === tag) return c.body(null, 304)
      return c.json(phoneView(workshop, phone), 200, { ETag: tag })
    })
    .get('/rooms/:code/events', c => {
      const workshop = workshops.get(c.req.param('code'))
      const phone = workshop?.phones.get(bearer(c.req.header('Authorization')))
      if (!workshop || !phone) return problem(404, 'Ukendt kode')
      return events(c, workshop, () => String(workshop.room.version), () => phoneView(workshop, phone))
    })
    .put('/rooms/:code/choices/:index/:round', async c => {
      const workshop = workshops.get(c.req.param('code'))
      const phone = workshop?.phones.get(bearer(c.req.header('Authorization')))
      if (!workshop || !phone) return problem(404, 'Ukendt kode')
      const { count, choice } = await c.req.json()
      const spot = `${c.req.param('index')}/${c.req.param('round')}`
      const { room } = workshop
      if (!room.isOpen || spot !== `${room.index}/${roundOf(room.step)}`) return problem(409, 'Runden er lukket', 'round-closed')
      if (count > (phone.choices.get(spot)?.count ?? 0)) {
        phone.choices.set(spot, { count, choice })
        workshop.counts++
        told(workshop)
      }
      return c.json(phoneView(workshop, phone))
    })
  return { app, workshops }
}
