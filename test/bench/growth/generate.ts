// Made-up cases for the bench of growth: sentences of the real ones in new company, with names of places that nobody has.
import type { Case, Knowledge } from '../../../knowledge/schema.ts'

const SYLLABLES = [
  'bra',
  'fjel',
  'gam',
  'hol',
  'kjær',
  'lun',
  'mos',
  'næs',
  'ros',
  'skov',
  'sten',
  'tor',
  'vad',
  'ørs',
  'ål',
  'by',
  'rup',
  'sted',
  'vig',
  'lev',
]

/** The knowledge with so many cases on top. The same number always gives the same cases. */
export function grow(knowledge: Knowledge, count: number): Knowledge {
  const next = random(2015)
  const pick = <T>(list: readonly T[]): T => list[next() % list.length] as T
  const from = knowledge.cases
  const made = Array.from({ length: count }, (_, i): Case => {
    const base = pick(from)
    const place = capital([0, 1, 2].map(() => pick(SYLLABLES)).join(''))
    const kind = pick(from)
    return {
      ...base,
      id: `made-${String(i).padStart(6, '0')}`,
      place,
      title: { da: `${place}: ${kind.title.da}`, en: `${place}: ${kind.title.en}` },
      approaches: pick(from).approaches,
      problems: pick(from).problems,
      groups: pick(from).groups,
      summary: [pick(pick(from).summary)],
      where: [pick(pick(from).where)],
      who: [pick(pick(from).who)],
      steps: [0, 1, 2].map(() => pick(pick(from).steps)),
      outcome: [pick(pick(from).outcome)],
      roles: base.roles.slice(0, 1),
      copy: [pick(base.copy)],
      watch: [pick(base.watch)],
    }
  })
  return { ...knowledge, cases: [...knowledge.cases, ...made] }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 8
  }
}
