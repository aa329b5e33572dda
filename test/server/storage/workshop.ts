import { EMPTY_ROOM, type RoomState } from '../../../engine/workshop/index.ts'
import type { NewChoice, NewWorkshop } from '../../../server/storage/store.ts'
import { WAITS_MS } from '../../../server/storage/store.ts'

export const NOW = 1_800_000_000_000

export const aWorkshop = (special: Partial<NewWorkshop> = {}): NewWorkshop => ({
  id: 'w1',
  code: '482913077',
  keyHash: 'hash-of-key',
  plan: { tilgang: 'workshop-plan', version: 1, title: 'Torsdag', lang: 'da', usesGroups: true, isRehearsal: false, scenarios: [] },
  room: EMPTY_ROOM,
  madeAt: NOW,
  expiresAt: NOW + WAITS_MS,
  ...special,
})

export const OPEN: RoomState = { version: 5, step: 'round-1', isOpen: true, index: 0 }

export const aChoice = (special: Partial<NewChoice> = {}): NewChoice => ({
  code: '482913077',
  phone: 'p1',
  id: `r-${special.phone ?? 'p1'}-${special.scenario ?? 0}-${special.round ?? 1}`,
  scenario: 0,
  round: 1,
  count: 1,
  choice: { problems: ['debt'], approaches: ['network'], reason: 'fordi' },
  ...special,
})
