// Which questions are answered differently by two engines: of their answers, whatever text they show.
import type { Answer, AskRequest, Lang } from '../../../engine/answer.ts'

export type Asked = { readonly question: string; readonly lang: Lang; readonly isOwn: boolean; readonly request: AskRequest }
export type Differs = {
  readonly question: string
  readonly lang: Lang
  /** a question about what is edited, not one of the question set */
  readonly isOwn: boolean
  readonly outcome: readonly [before: string, after: string]
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** the same approaches in another order */
  readonly isReordered: boolean
}
export type Preview = { readonly asked: number; readonly differs: readonly Differs[] }
type Ask = { readonly ask: (request: AskRequest) => Answer }

/** So many lines of one answer are shown. */
const MOST_LINES = 20

/** Asks both engines the same. */
export function compare(before: Ask, after: Ask, asked: readonly Asked[]): Preview {
  const differs = asked.flatMap(({ question, lang, isOwn, request }): Differs[] => {
    const [old, now] = [before.ask(request), after.ask(request)]
    const [oldLines, nowLines] = [linesOf(old), linesOf(now)]
    const added = [...nowLines].filter(line => !oldLines.has(line))
    const removed = [...oldLines].filter(line => !nowLines.has(line))
    const isReordered = added.length + removed.length === 0 && orderOf(old) !== orderOf(now)
    const outcome = [old.outcome, now.outcome] as const
    if (added.length + removed.length === 0 && !isReordered && outcome[0] === outcome[1]) return []
    return [{ question, lang, isOwn, outcome, added: added.slice(0, MOST_LINES), removed: removed.slice(0, MOST_LINES), isReordered }]
  })
  return { asked: asked.length, differs }
}

const orderOf = ({ recommendations }: Answer): string => recommendations.map(({ approach }) => approach).join()

// Whatever an answer shows stands under one of these names; ids, places in the question and hashes do not.
const SHOWN: ReadonlySet<string> = new Set([
  'text',
  'title',
  'label',
  'note',
  'summary',
  'term',
  'place',
  'year',
  'study',
  'kicker',
  'number',
  'phone',
  'email',
  'web',
  'hours',
  'price',
  'reference',
])

/** Every text that an answer shows. */
export function linesOf(answer: Answer): ReadonlySet<string> {
  const lines = new Set<string>()
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (SHOWN.has(key)) lines.add(value)
    } else if (Array.isArray(value)) for (const one of value) walk(one, key)
    else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) if (name !== 'understood' && name !== 'version') walk(one, name)
  }
  walk(answer, '')
  return lines
}
