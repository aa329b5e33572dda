// A rehearsal: participants that the trainer's browser makes up. They use the same calls as real phones.
import { roundOf } from '../../../engine/workshop/room.ts'
import type { Choice, RoomView } from '../../../engine/workshop/workshop.ts'
import { phoneCalls } from '../live/calls.ts'
import { newKey } from '../live/secret.ts'

const HOW_MANY = 8
const STAY_MS = 25_000

const REASONS = {
  da: [
    'Det var det første, de selv nævnte.',
    'Det haster mest for børnene.',
    'Vi har et tilbud lige om hjørnet.',
    '',
    'Det tror jeg, de siger ja til.',
    '',
  ],
  en: [
    'It was the first thing they named.',
    'It is most urgent for the children.',
    'We have an offer around the corner.',
    '',
    'I think they would say yes to it.',
    '',
  ],
} as const

/** Lets made-up participants come in and choose. @returns how to send them home */
export function rehearse(
  code: string,
  random: () => number = Math.random,
): { readonly see: (room: RoomView) => void; readonly stop: () => void } {
  const phones = Array.from({ length: HOW_MANY }, (_, i) => ({ calls: phoneCalls(code, newKey()), group: `Bord ${1 + (i % 3)}` }))
  const timers = new Set<ReturnType<typeof setTimeout>>()
  const begun = new Set<string>()
  const later = (ms: number, act: () => unknown): void => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      Promise.resolve(act()).catch(() => undefined)
    }, ms)
    timers.add(timer)
  }
  const stay = (i: number): void => {
    const phone = phones[i]
    if (!phone) return
    later(i === 0 && timers.size === 0 ? 200 : 300 + random() * 2_500, () => phone.calls.enter(phone.group))
    later(STAY_MS, () => stay(i))
  }
  for (let i = 0; i < phones.length; i++) stay(i)
  return {
    see: room => {
      const round = roundOf(room.step)
      const turn = `${room.index}/${round}`
      if (!room.isOpen || round === undefined || begun.has(turn)) return
      begun.add(turn)
      for (const { calls } of phones) later(800 + random() * 5_000, () => calls.choose(room.index, round, 1, anyChoice(room, random)))
    },
    stop: () => timers.forEach(clearTimeout),
  }
}

// The first few options are chosen more often, so that the picture has a shape.
export function anyChoice({ options, lang }: Pick<RoomView, 'options' | 'lang'>, random: () => number): Choice {
  const pick = (ids: readonly { readonly id: string }[], most: number): string[] => {
    const count = 1 + Math.floor(random() * most)
    return [...new Set(Array.from({ length: count }, () => ids[Math.floor(random() * random() * ids.length)]?.id ?? ''))].filter(Boolean)
  }
  const reasons = REASONS[lang]
  return {
    problems: pick(options.problems, 3),
    approaches: pick(options.approaches, 2),
    reason: reasons[Math.floor(random() * reasons.length)] ?? '',
  }
}
