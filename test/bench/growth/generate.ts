// Made-up cases for the bench of growth: sentences of the real ones with other words in them, as common as they are in the knowledge,
// and names of places that nobody has. They mean nothing; they are as long, and about as alike, as real ones would be.
import type { Case, Knowledge, Lang, Statement, Text } from '../../../knowledge/schema.ts'

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
  const some = <T>(list: readonly T[]): T[] => {
    const few = list.filter(() => next() % 3 === 0)
    return few.length > 0 ? few : [pick(list)]
  }
  const words = { da: wordsOf(knowledge, 'da'), en: wordsOf(knowledge, 'en') }
  const reword = (text: string, lang: Lang): string => text.replace(LONGER, word => (next() % 3 === 0 ? pick(words[lang]) : word))
  const made = Array.from({ length: count }, (_, i): Case => {
    const base = pick(from)
    const place = capital(nameOf(i))
    // no sentence stands in two files
    const rewordBoth = <T extends Text | Statement>(text: T): T => ({
      ...text,
      da: `${reword(text.da, 'da')} (${place})`,
      en: `${reword(text.en, 'en')} (${place})`,
    })
    const kind = pick(from)
    return {
      ...base,
      id: `made-${String(i).padStart(6, '0')}`,
      place,
      title: { da: `${place}: ${kind.title.da}`, en: `${place}: ${kind.title.en}` },
      approaches: some(pick(from).approaches),
      activities: some(pick(from).activities),
      problems: some(knowledge.problems).map(({ id }) => id),
      groups: some(pick(from).groups),
      summary: base.summary.map(rewordBoth),
      where: base.where.map(rewordBoth),
      who: base.who.map(rewordBoth),
      steps: base.steps.map(rewordBoth),
      outcome: base.outcome.map(rewordBoth),
      roles: base.roles.map(({ actor, does }) => ({ actor, does: rewordBoth(does) })),
      copy: base.copy.map(rewordBoth),
      watch: base.watch.map(rewordBoth),
      evaluated: rewordBoth(base.evaluated),
      figures: [],
    }
  })
  return { ...knowledge, cases: [...knowledge.cases, ...made] }
}

// Never the same twice.
function nameOf(number: number): string {
  const rest = Math.floor(number / SYLLABLES.length)
  return `${SYLLABLES[number % SYLLABLES.length]}${rest > 0 ? nameOf(rest) : 'e'}`
}

const LONGER = /\p{L}{5,}/gu

// "Our reading" must cite what it rests on.
const READING = /læsning|reading/i

// Each as often as it stands there.
function wordsOf({ approaches, activities, cases, evidence, topics, practice }: Knowledge, lang: Lang): string[] {
  return textsIn([approaches, activities, cases, evidence, topics, practice], lang)
    .flatMap(text => text.match(LONGER) ?? [])
    .filter(word => !READING.test(word))
}

function textsIn(value: unknown, lang: Lang): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) => (key === lang ? String(inside) : textsIn(inside, lang)))
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 8
  }
}
