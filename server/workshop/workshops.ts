// The workshops of one server: what a trainer and a phone can do. HTTP is in the routes; the rules of a room are in the engine.

import { act, EMPTY_ROOM, type Refusal, type TrainerAction, type TrainerKey, type WorkshopPlan } from '../../engine/workshop/index.ts'
import type { Scenario } from '../../knowledge/schema.ts'
import type { House } from '../house.ts'
import { Problem } from '../problem.ts'
import type { Bus } from '../storage/bus.ts'
import { type StoredWorkshop, WAITS_MS, type WorkshopStore } from '../storage/store.ts'
import { type Choosable, choosableOf } from './choosable.ts'
import { createGuard, type Guard } from './guard.ts'
import { createGuide, type Guide } from './guide.ts'
import { createHub, type Hub } from './hub.ts'
import { hasHash, hashOf, newCode, newId, newKey, readTrainerKey } from './keys.ts'
import { createPhones, type Phones } from './phones.ts'
import { createRoomTexts, type RoomTexts } from './room-text.ts'
import { maskPlan } from './scenarios.ts'
import { createViews, type View, type Views } from './views.ts'

export type Workshops = Phones & {
  readonly scenarios: ReadonlyMap<string, Scenario>
  readonly store: WorkshopStore
  readonly guide: Guide
  readonly hub: Hub
  readonly views: Views
  /** what a phone may choose */
  readonly choosable: Choosable
  readonly clock: () => number

  /** Makes a workshop. @returns the key, which is given this once */
  readonly make: (plan: WorkshopPlan, caller: string) => Promise<TrainerKey>
  /** The workshop of a trainer's key. @throws {Problem} `unknown-workshop` */
  readonly trainerIn: (bearer: string) => Promise<StoredWorkshop>
  /** Does what the trainer asks. @returns the newest view, and whether it was refused because the trainer saw an older room */
  readonly act: (id: string, seen: number, action: TrainerAction) => Promise<{ readonly view: View; readonly isStale: boolean }>
  readonly remove: (id: string) => Promise<void>

  /** The same rooms, told from newer knowledge: whoever listens is sent it at once, and nothing that was chosen is lost. */
  readonly renew: (known: Known) => Workshops

  /** Removes what has expired. */
  readonly purge: () => Promise<number>
  readonly close: () => void
}

/** What is told in the workshops: one state of the knowledge. */
export type Known = Pick<House, 'engine' | 'knowledge'> & {
  readonly scenarios: readonly Scenario[]
}

type Parts = Known & {
  readonly store: WorkshopStore
  readonly bus: Bus
  readonly clock?: () => number
  /** is told of errors that happen while nobody waits for an answer */
  readonly report?: (error: unknown) => void
}

const MOST_TRIES = 20

export function createWorkshops({ store, bus, clock = Date.now, report = () => {}, ...known }: Parts): Workshops {
  const told = tell(known, store)
  const hub = createHub({ store, bus, first: told }, clock, report)
  return open({ store, hub, guard: createGuard(), clock }, told)
}

type Told = Pick<Workshops, 'scenarios' | 'guide' | 'views' | 'choosable'> & { readonly rooms: RoomTexts }
type Lasting = Pick<Workshops, 'store' | 'hub' | 'clock'> & { readonly guard: Guard }

/** @param before what phones may still have on their screens */
function tell({ engine, knowledge, scenarios: list }: Known, store: WorkshopStore, before?: Choosable): Told {
  const scenarios = new Map(list.map(scenario => [scenario.id, scenario]))
  const guide = createGuide({ engine, knowledge })
  const rooms = createRoomTexts(knowledge, guide, scenarios, store)
  return { scenarios, guide, rooms, views: createViews(rooms, scenarios, store), choosable: choosableOf(knowledge, before) }
}

function open({ store, hub, guard, clock }: Lasting, { scenarios, guide, views, choosable }: Told): Workshops {
  return {
    ...createPhones({ store, guard, hub, views, clock }),
    scenarios,
    store,
    guide,
    hub,
    views,
    choosable,
    clock,

    async make(plan, caller) {
      await guard.mayMake(caller)
      const [id, key, now] = [newId(), newKey(), clock()]
      const masked = maskPlan(plan)
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const code = newCode()
        const workshop = { id, code, keyHash: hashOf(key), plan: masked, room: EMPTY_ROOM, madeAt: now, expiresAt: now + WAITS_MS }
        if (await store.make(workshop)) return { tilgang: 'workshop-key', id, code, key, title: masked.title }
      }
      throw new Error('no free code')
    },

    async trainerIn(bearer) {
      const given = readTrainerKey(bearer)
      const workshop = given && (await store.find({ id: given.id }, clock()))
      if (!workshop || !hasHash(given.key, workshop.keyHash)) throw new Problem('unknown-workshop')
      return workshop
    },

    async act(id, seen, action) {
      const now = clock()
      const result = await store.change<Refusal | 'same'>(id, now, workshop => {
        const room = act(workshop.room, action, { count: workshop.plan.scenarios.length, seen, now })
        if (typeof room === 'string') return room
        if (room === workshop.room) return 'same'
        return { room, ...(action.do === 'hide-reason' ? { hide: { id: action.id, isHidden: action.isHidden } } : {}) }
      })
      if (!result) throw new Problem('unknown-workshop')
      if (result.refused === 'not-now') throw new Problem('not-now', [], result.workshop.plan.lang)
      if (result.refused === undefined) hub.announce({ workshop: id, about: 'room' })
      return { view: await views.trainer(result.workshop, now), isStale: result.refused === 'stale' }
    },

    async remove(id) {
      await store.remove(id)
      hub.announce({ workshop: id, about: 'gone' })
    },

    async purge() {
      const count = await store.purge(clock())
      if (count > 0) hub.forgetTexts()
      return count
    },
    renew(known) {
      const told = tell(known, store, choosable)
      hub.say(told)
      return open({ store, hub, guard, clock }, told)
    },
    close: () => hub.close(),
  }
}
