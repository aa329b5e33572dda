// The events of <tilgang-guide>. They carry ids; the words of a question only when `share-text` is set.
import type { Answer, Context, Lang, Outcome } from '../../engine/answer.ts'
import type { TroubleKind } from '../../engine/conversation/state.ts'

/** What an answer is about, as ids. */
export type AnswerIds = {
  readonly n: number
  readonly outcome: Outcome
  readonly lang: Lang
  readonly problems: readonly string[]
  readonly groups: readonly string[]
  readonly topics: readonly string[]
  readonly approaches: readonly string[]
  readonly version: Answer['version']
}

export type EventDetails = {
  /** the element can be used */
  readonly ready: { readonly version: 1 }
  /** the panel was opened */
  readonly open: Record<string, never>
  /** the panel was closed */
  readonly close: Record<string, never>
  /** before a question is sent; cancelable. `question` only with `share-text` */
  readonly ask: { readonly context: Context; readonly isFollowUp: boolean; readonly question?: string }
  /** an answer stands */
  readonly answer: AnswerIds & { readonly question?: string }
  /** before a source unfolds; cancelable */
  readonly cite: { readonly cite: string }
  /** the user judged an answer; the page may count it, and the server adds it to the day’s counts, ids only */
  readonly feedback: AnswerIds & { readonly isHelpful: boolean }
  /** there was no answer, after the second try */
  readonly error: { readonly n: number; readonly kind: TroubleKind }
  /** the user opens a page of the server in a new tab */
  readonly navigate: { readonly kind: string; readonly id: string; readonly href: string }
}

export type GuideEventName = keyof EventDetails

/** A typed event. @example guide.addEventListener('answer', e => count(e.detail.approaches)) */
export class GuideEvent<N extends GuideEventName> extends CustomEvent<EventDetails[N]> {
  constructor(name: N, detail: EventDetails[N]) {
    // `error` does not bubble: a page's own error counter must not take it for a script error.
    super(name, { detail, composed: true, bubbles: name !== 'error', cancelable: name === 'ask' || name === 'cite' })
  }
}

/** The ids of an answer. */
export function answerIds(n: number, { outcome, lang, understood, recommendations, version }: Answer): AnswerIds {
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(x => x.id)
  return {
    n,
    outcome,
    lang,
    problems: ids(understood.problems),
    groups: ids(understood.groups),
    topics: ids(understood.topics),
    approaches: recommendations.map(r => r.approach),
    version,
  }
}
