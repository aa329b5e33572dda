// Anonymous counts: how many questions a day, how they ended, and which concepts they held, each concept by itself.
// Counted in memory and added to the storage now and then. A question never waits for it, and never fails for it.
import type { Answer, Lang, Outcome } from '../../engine/answer.ts'
import { kindOf } from '../kind-of-error.ts'
import type { CountStore, KeptCounts, NewCounts } from '../storage/count-store.ts'
import { dayAt } from '../today.ts'
import type { Judgement } from './judgements.ts'

/** What of an answer is counted: ids, never a word of the question. */
export type Countable = Pick<Answer, 'lang' | 'outcome'> & {
  readonly understood: { readonly [K in 'problems' | 'groups' | 'topics']: readonly { readonly id: string }[] }
  readonly recommendations: readonly { readonly approach: string }[]
}

/** What a judgement is about. */
export type Judged = { readonly lang: Lang; readonly outcome: Outcome; readonly approach?: string | undefined }

export type Counts = {
  readonly countQuestion: (answer: Countable) => void
  readonly countFeedback: (about: Judged, judgement: Judgement) => void
  /** Adds what was counted to the storage; never throws. */
  readonly keep: () => Promise<void>
  /** The counts of the last days, today included, as they stand now. */
  readonly read: (days: number) => Promise<KeptCounts & { readonly from: string; readonly to: string }>
  readonly close: () => Promise<void>
}

type Parts = {
  readonly store: CountStore
  /** days after which counts are deleted */
  readonly days: number
  readonly clock?: () => number
  /** is told once when counts cannot be kept, and again only when they could in between */
  readonly report: (trouble: string) => void
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const CONCEPTS = ['problems', 'groups', 'topics'] as const

/** Makes the counts of one server. Close them when nobody is answered any more. */
export function createCounts({ store, days, clock = Date.now, report }: Parts): Counts {
  let tally = emptyTally()
  let minute = -1
  let day = ''
  let purgedOn = ''
  let isBroken = false

  // To write a day takes longer than to count, so it is written once a minute.
  const today = (): string => {
    const now = clock()
    const at = Math.floor(now / MINUTE_MS)
    if (at !== minute) day = dayAt(now)
    minute = at
    return day
  }

  async function keep(): Promise<void> {
    const counted = tally
    tally = emptyTally()
    try {
      if (counted.questions.size + counted.feedback.size > 0) await store.add(rowsOf(counted))
      const now = today()
      if (purgedOn !== now) await store.purge(dayAt(clock() - days * DAY_MS))
      purgedOn = now
      isBroken = false
    } catch (error) {
      // It is dropped, not tried again: when the connection broke nobody knows whether it was kept, and nothing is counted twice.
      if (!isBroken) report(`${TROUBLE} (${kindOf(error)})`)
      isBroken = true
    }
  }

  const timer = setInterval(() => void keep(), MINUTE_MS)
  timer.unref()

  return {
    countQuestion({ lang, outcome, understood, recommendations }) {
      const on = today()
      add(tally.questions, `${on} ${lang} ${outcome}`)
      for (const kind of CONCEPTS) for (const { id } of understood[kind]) add(tally.concepts, `${on} ${kind} ${id} ${outcome}`)
      const [first] = recommendations
      if (first) add(tally.concepts, `${on} approaches ${first.approach} ${outcome}`)
    },
    countFeedback: ({ lang, outcome, approach = '' }, judgement) =>
      add(tally.feedback, `${today()} ${lang} ${outcome} ${approach} ${judgement}`),
    keep,
    async read(span) {
      await keep()
      const [from, to] = [dayAt(clock() - (span - 1) * DAY_MS), today()]
      return { ...(await store.read(from, to)), from, to }
    },
    async close() {
      clearInterval(timer)
      await keep()
    },
  }
}

const TROUBLE =
  'Optællingen kan ikke gemmes og springes over, til det lykkes igen; svarene er ikke berørt / the counts cannot be kept and are left out until they can; answers are not touched'

type Tally = { readonly [K in keyof NewCounts]: Map<string, number> }

const emptyTally = (): Tally => ({ questions: new Map(), concepts: new Map(), feedback: new Map() })

const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

// Ids hold no blanks, so a key is its columns with blanks between.
function rowsOf({ questions, concepts, feedback }: Tally): NewCounts {
  return {
    questions: split(questions).map(({ columns: [day = '', lang = '', outcome = ''], count }) => ({ day, lang, outcome, count })),
    concepts: split(concepts).map(({ columns: [day = '', kind = '', id = '', outcome = ''], count }) => ({
      day,
      kind,
      id,
      outcome,
      count,
    })),
    feedback: split(feedback).map(({ columns: [day = '', lang = '', outcome = '', approach = '', judgement = ''], count }) => ({
      day,
      lang,
      outcome,
      approach,
      judgement,
      count,
    })),
  }
}

const split = (counts: Map<string, number>) => [...counts].map(([key, count]) => ({ columns: key.split(' '), count }))
