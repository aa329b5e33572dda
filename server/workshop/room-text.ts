// What everybody in a room may see, as text, made once for each version of the room and shared by its phones.
import type { Lang } from '../../engine/answer.ts'
import type { Options, PhoneView, RoomView } from '../../engine/workshop/index.ts'
import type { House } from '../house.ts'
import type { StoredChoice, StoredWorkshop, WorkshopStore } from '../storage/store.ts'
import { makeReveal } from './reveal.ts'
import { familiesOf, type Scenario } from './scenarios.ts'

export type RoomText = {
  readonly version: number
  readonly index: number
  /** the room as JSON, all but the clock and the closing brace */
  readonly head: string
  /** the same as the beginning of an event's data */
  readonly bytes: Uint8Array
  readonly endsAt: number | undefined
}

export type RoomTexts = {
  /** The text of a workshop as it stands. Made once for a version, whoever asks for it. */
  readonly read: (workshop: StoredWorkshop) => Promise<RoomText>
  /** Holds no more texts of a workshop, or of any. */
  readonly forget: (id?: string) => void
}

const MOST_ROOMS = 200

export function createRoomTexts(
  tools: Pick<House, 'engine' | 'knowledge'>,
  known: ReadonlyMap<string, Scenario>,
  store: Pick<WorkshopStore, 'listChoices'>,
): RoomTexts {
  const kept = new Map<string, { readonly version: number; readonly text: Promise<RoomText> }>()
  const options = { da: optionsOf(tools.knowledge, 'da'), en: optionsOf(tools.knowledge, 'en') }

  async function make(workshop: StoredWorkshop): Promise<RoomText> {
    const { plan, room, code, id, expiresAt } = workshop
    const { lang } = plan
    const families = familiesOf(plan, known)
    const family = families[room.index]
    const isFar = room.step === 'lobby' || room.step === 'end'
    const reveal =
      room.step === 'reveal' && family ? makeReveal(family, await store.listChoices(id, { scenario: room.index }), tools, lang) : undefined
    const view: Omit<RoomView, 'timer'> = {
      version: room.version,
      code,
      lang,
      title: plan.title,
      isRehearsal: plan.isRehearsal,
      step: room.step,
      isOpen: room.isOpen,
      index: room.index,
      count: families.length,
      ...(room.step === 'end' ? { study: families.flatMap(({ known: found }) => found?.id ?? []) } : {}),
      ...(family && !isFar ? { scenario: family.shown } : {}),
      usesGroups: plan.usesGroups,
      options: options[lang],
      ...(reveal ? { reveal } : {}),
      disappearsAt: expiresAt,
    }
    const head = JSON.stringify(view).slice(0, -1)
    return { version: room.version, index: room.index, head, bytes: Buffer.from(`data: {"room":${head}`), endsAt: room.endsAt }
  }

  return {
    read(workshop) {
      const { id, room } = workshop
      const found = kept.get(id)
      if (found?.version === room.version) return found.text
      const text = make(workshop)
      // An older version may be asked for once more while the new one is there; only the newest is kept.
      if (!found || found.version < room.version) {
        kept.delete(id)
        kept.set(id, { version: room.version, text })
        text.catch(() => kept.delete(id))
        for (const [oldest] of kept) if (kept.size > MOST_ROOMS) kept.delete(oldest)
      }
      return text
    },
    forget(id) {
      if (id === undefined) kept.clear()
      else kept.delete(id)
    },
  }
}

/** What closes a room's text: the clock, as late as possible. */
export const roomEnd = ({ endsAt }: RoomText, now: number): string =>
  endsAt === undefined ? '}' : `,"timer":${JSON.stringify({ endsAt, now })}}`

/** What a phone has done with the family in front. @param choices of this phone and this family */
export function mineOf(group: string | undefined, choices: readonly StoredChoice[]): PhoneView['mine'] {
  return {
    ...(group === undefined ? {} : { group }),
    choices: Object.fromEntries(choices.map(({ round, choice }) => [round, choice])),
  }
}

function optionsOf({ problems, approaches }: House['knowledge'], lang: Lang): Options {
  const labels = (list: typeof problems | typeof approaches) => list.map(({ id, short }) => ({ id, label: capital(short[lang]) }))
  return { problems: labels(problems), approaches: labels(approaches) }
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
