// Which phones were heard of. Gathered here and written now and then, not with each call.
import type { WorkshopStore } from '../storage/store.ts'

export type Presence = {
  readonly saw: (workshop: string, phone: string) => void
  /** Writes down who was heard of since the last time. */
  readonly write: (now: number) => Promise<void>
}

export function createPresence(store: Pick<WorkshopStore, 'markSeen'>): Presence {
  const heardOf = new Map<string, Set<string>>()
  return {
    saw(workshop, phone) {
      const phones = heardOf.get(workshop) ?? new Set()
      heardOf.set(workshop, phones.add(phone))
    },
    async write(now) {
      const seen = [...heardOf]
      heardOf.clear()
      await Promise.all(seen.map(([workshop, phones]) => store.markSeen(workshop, [...phones], now)))
    },
  }
}
