// What a phone can do: come in, come back, choose.
import { maskPersonalData } from '../../engine/privacy/mask.ts'
import type { Choice, Round } from '../../engine/workshop/index.ts'
import { Problem } from '../problem.ts'
import type { StoredWorkshop, WorkshopStore } from '../storage/store.ts'
import type { Guard } from './guard.ts'
import type { Hub } from './hub.ts'
import { hashOf, isCode, isKey, newReasonId } from './keys.ts'
import type { View, Views } from './views.ts'

/** A phone that is in a room. */
export type PhoneIn = { readonly workshop: StoredWorkshop; readonly phone: string }

/** A choice as a phone sends it. */
export type Sent = { readonly index: number; readonly round: Round; readonly count: number; readonly choice: Choice }

export type Phones = {
  /** Brings a phone in, or back. @throws {Problem} `unknown-room`, `too-many-codes`, `room-full` */
  readonly join: (code: string, key: string, group: string | undefined, caller: string) => Promise<PhoneIn>
  /** The room of a phone that has come in. @throws {Problem} `unknown-room` */
  readonly phoneIn: (code: string, key: string) => Promise<PhoneIn>
  /** Keeps a choice. @returns what the phone sees then @throws {Problem} `round-closed`, `unknown-room` */
  readonly choose: (code: string, key: string, sent: Sent) => Promise<View>
}

type Parts = {
  readonly store: WorkshopStore
  readonly guard: Guard
  readonly hub: Hub
  readonly views: Views
  readonly clock: () => number
}

export function createPhones({ store, guard, hub, views, clock }: Parts): Phones {
  const known = (code: string, phone: string) => store.find({ code, phone }, clock())

  return {
    async join(code, key, group, caller) {
      const phone = nameOf(code, key)
      const before = (await known(code, phone)) ?? (await guard.tryCode(caller, () => store.find({ code }, clock())))
      if (!before) throw new Problem('unknown-room')
      const { id, plan } = before
      const name = group === undefined || !plan.usesGroups ? undefined : maskPersonalData(group)
      const joined = await store.join(id, phone, name, clock())
      if (joined === 'gone') throw new Problem('unknown-room')
      if (joined === 'full') throw new Problem('room-full')
      if (joined !== 'back') hub.announce({ workshop: id, about: joined === 'begun' ? 'room' : 'counts' })
      const workshop = joined === 'begun' ? await store.find({ id }, clock()) : before
      if (!workshop) throw new Problem('unknown-room')
      return { workshop, phone }
    },

    async phoneIn(code, key) {
      const phone = nameOf(code, key)
      const workshop = await known(code, phone)
      if (!workshop) throw new Problem('unknown-room')
      return { workshop, phone }
    },

    async choose(code, key, { index, round, count, choice }) {
      const phone = nameOf(code, key)
      const reason = maskPersonalData(choice.reason)
      const now = clock()
      const sent = { code, phone, id: newReasonId(), scenario: index, round, count, choice: { ...choice, reason } }
      const result = await store.choose(sent, now)
      if (result.chosen === 'unknown') throw new Problem('unknown-room')
      const { chosen, workshop, mine } = result
      if (chosen === 'closed') throw new Problem('round-closed', [], workshop.plan.lang)
      hub.saw(workshop.id, phone)
      if (chosen === 'kept') hub.announce({ workshop: workshop.id, about: 'counts' })
      return views.phoneWith(workshop, mine, now)
    },
  }
}

/** The name under which a phone is kept. @throws {Problem} `unknown-room` when it cannot be in any */
function nameOf(code: string, key: string): string {
  if (!isCode(code) || !isKey(key)) throw new Problem('unknown-room')
  return hashOf(key)
}
