// The workshops of one server: what a trainer and a phone can do. HTTP is in the routes; the rules of a room are in the engine.

import { maskPersonalData } from '../../engine/privacy/mask.ts'
import {
  act,
  type Choice,
  EMPTY_ROOM,
  type Refusal,
  type Round,
  type TrainerAction,
  type TrainerKey,
  type WorkshopPlan,
} from '../../engine/workshop/index.ts'
import type { House } from '../house.ts'
import { Problem } from '../problem.ts'
import type { Bus } from '../storage/bus.ts'
import { type StoredWorkshop, WAITS_MS, type WorkshopStore } from '../storage/store.ts'
import { createGuard, type Guard } from './guard.ts'
import { createHub, type Hub } from './hub.ts'
import { hasHash, hashOf, isCode, isKey, newCode, newId, newKey, newReasonId, readTrainerKey } from './keys.ts'
import { createRoomTexts } from './room-text.ts'
import { maskPlan, type Scenario } from './scenarios.ts'
import { createViews, type View, type Views } from './views.ts'

/** A phone that is in a room. */
export type PhoneIn = { readonly workshop: StoredWorkshop; readonly phone: string }

export type Workshops = {
  readonly scenarios: ReadonlyMap<string, Scenario>
  readonly store: WorkshopStore
  readonly guard: Guard
  readonly hub: Hub
  readonly views: Views
  readonly clock: () => number

  /** Makes a workshop. @returns the key, which is given this once */
  readonly make: (plan: WorkshopPlan, caller: string) => Promise<TrainerKey>
  /** The workshop of a trainer's key. @throws {Problem} `unknown-workshop` */
  readonly trainerIn: (bearer: string) => Promise<StoredWorkshop>
  /** Does what the trainer asks. @returns the newest view, and whether it was refused because the trainer saw an older room */
  readonly act: (id: string, seen: number, action: TrainerAction) => Promise<{ readonly view: View; readonly isStale: boolean }>
  readonly remove: (id: string) => Promise<void>

  /** Brings a phone in, or back. @throws {Problem} `unknown-room`, `too-many-codes`, `room-full` */
  readonly join: (code: string, key: string, group: string | undefined, caller: string) => Promise<PhoneIn>
  /** The room of a phone that has come in. @throws {Problem} `unknown-room` */
  readonly phoneIn: (code: string, key: string) => Promise<PhoneIn>
  /** Keeps a choice. @throws {Problem} `round-closed`, `unknown-room` */
  readonly choose: (phone: PhoneIn, index: number, round: Round, count: number, choice: Choice) => Promise<void>

  /** Removes what has expired. */
  readonly purge: () => Promise<number>
  readonly close: () => void
}

type Parts = Pick<House, 'engine' | 'knowledge'> & {
  readonly scenarios: readonly Scenario[]
  readonly store: WorkshopStore
  readonly bus: Bus
  readonly clock?: () => number
  /** is told of errors that happen while nobody waits for an answer */
  readonly report?: (error: unknown) => void
}

const MOST_TRIES = 20

export function createWorkshops({ engine, knowledge, store, bus, clock = Date.now, report = () => {}, ...rest }: Parts): Workshops {
  const scenarios = new Map(rest.scenarios.map(scenario => [scenario.id, scenario]))
  const rooms = createRoomTexts({ engine, knowledge }, scenarios, store)
  const views = createViews(rooms, scenarios, store)
  const hub = createHub({ store, bus, rooms, views }, clock, report)
  const guard = createGuard()

  const find = async (id: string): Promise<StoredWorkshop> => {
    const workshop = await store.find({ id }, clock())
    if (!workshop) throw new Problem('unknown-workshop')
    return workshop
  }
  const checkPhone = (code: string, key: string): void => {
    if (!isCode(code) || !isKey(key)) throw new Problem('unknown-room')
  }
  const known = (code: string, phone: string) => store.find({ code, phone }, clock())

  return {
    scenarios,
    store,
    guard,
    hub,
    views,
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

    async join(code, key, group, caller) {
      checkPhone(code, key)
      const phone = hashOf(key)
      const before = (await known(code, phone)) ?? (await guard.tryCode(caller, () => store.find({ code }, clock())))
      if (!before) throw new Problem('unknown-room')
      const { id, plan } = before
      const name = group === undefined || !plan.usesGroups ? undefined : maskPersonalData(group)
      const joined = await store.join(id, phone, name, clock())
      if (joined === 'gone') throw new Problem('unknown-room')
      if (joined === 'full') throw new Problem('room-full')
      if (joined !== 'back') hub.announce({ workshop: id, about: joined === 'begun' ? 'room' : 'counts' })
      return { workshop: joined === 'begun' ? await find(id) : before, phone }
    },

    async phoneIn(code, key) {
      checkPhone(code, key)
      const phone = hashOf(key)
      const workshop = await known(code, phone)
      if (!workshop) throw new Problem('unknown-room')
      return { workshop, phone }
    },

    async choose({ workshop, phone }, index, round, count, choice) {
      const reason = maskPersonalData(choice.reason)
      const chosen = await store.choose(
        { workshop: workshop.id, phone, id: newReasonId(), scenario: index, round, count, choice: { ...choice, reason } },
        clock(),
      )
      if (chosen === 'unknown') throw new Problem('unknown-room')
      if (chosen === 'closed') throw new Problem('round-closed', [], workshop.plan.lang)
      if (chosen === 'kept') hub.announce({ workshop: workshop.id, about: 'counts' })
    },

    async purge() {
      const count = await store.purge(clock())
      if (count > 0) rooms.forget()
      return count
    },
    close: () => hub.close(),
  }
}
