// What everybody in a room may see, as text, made once for each version of the room and shared by its phones.
import type { Lang } from '../../engine/answer.ts'
import type { Options, PhoneView, RoomView } from '../../engine/workshop/index.ts'
import type { Scenario } from '../../knowledge/schema.ts'
import type { House } from '../house.ts'
import type { StoredMine, StoredWorkshop, WorkshopStore } from '../storage/store.ts'
import type { AnswerTexts, Guide } from './guide.ts'
import { makeReveal } from './reveal.ts'
import { familiesOf } from './scenarios.ts'

export type RoomText = {
  readonly version: number
  /** the hash of the knowledge that it is told from */
  readonly knowledge: string
  readonly index: number
  /** the room for phones as JSON, all but the clock and the closing brace */
  readonly head: string
  /** the same for the trainer, with the whole of the guide's answer */
  readonly trainerHead: string
  /** the room for phones as the beginning of an event's data */
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
  knowledge: House['knowledge'],
  guide: Guide,
  known: ReadonlyMap<string, Scenario>,
  store: Pick<WorkshopStore, 'listChoices'>,
): RoomTexts {
  const kept = new Map<string, { readonly version: number; readonly text: Promise<RoomText> }>()
  const options = { da: optionsOf(knowledge, 'da'), en: optionsOf(knowledge, 'en') }

  async function make(workshop: StoredWorkshop): Promise<RoomText> {
    const { plan, room, code, id, expiresAt } = workshop
    const { lang } = plan
    const families = familiesOf(plan, known)
    const family = families[room.index]
    const isFar = room.step === 'lobby' || room.step === 'end'
    if (family && !isFar) guide.prepare(family, lang)
    const view: Omit<RoomView, 'timer' | 'reveal'> = {
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
      disappearsAt: expiresAt,
    }
    const common = JSON.stringify(view).slice(0, -1)
    const isRevealed = room.step === 'reveal' && family !== undefined
    const [head, trainerHead] = isRevealed
      ? revealed(common, makeReveal(family, await store.listChoices(id, { scenario: room.index }), lang), guide.texts(family, lang))
      : [common, common]
    const bytes = Buffer.from(`data: {"room":${head}`)
    return { version: room.version, knowledge: knowledge.hash, index: room.index, head, trainerHead, bytes, endsAt: room.endsAt }
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

// The answers are texts already: large, and the same for every room with this family.
function revealed(room: string, reveal: ReturnType<typeof makeReveal>, { short, whole }: AnswerTexts): [phones: string, trainer: string] {
  const start = `${room},"reveal":${JSON.stringify(reveal).slice(0, -1)},"answer":`
  return [`${start}${short}}`, `${start}${whole}}`]
}

/** What closes a room's text: the clock, as late as possible. */
export const roomEnd = ({ endsAt }: RoomText, now: number): string =>
  endsAt === undefined ? '}' : `,"timer":${JSON.stringify({ endsAt, now })}}`

/** What a phone has done with the family in front. @param choices of this phone and this family */
export function mineOf(group: string | undefined, choices: StoredMine['choices']): PhoneView['mine'] {
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
