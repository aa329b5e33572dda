// The wire format of POST /api/ask: the same object from the server and from the engine in a browser.
import type { Lang, Table, Text } from '../knowledge/schema.ts'
import type { Block } from './present/blocks.ts'

/** How an answer ends. Recommendations stand only under `answer` and `refer`. */
export type Outcome = 'answer' | 'clarify' | 'refer' | 'urgent' | 'outside'

/** Positions in the question as received: UTF-16 units, end exclusive. */
export type Span = { readonly start: number; readonly end: number }

/** One sentence with the keys of its sources in {@link Answer.sources}. `lang` stands where nobody has written it in the answer's language. */
export type Cited = { readonly text: string; readonly cites: readonly string[]; readonly lang?: 'da' }

/** A concept that the question holds, with the words that said so (none when the user added it). */
export type Found = { readonly id: string; readonly label: string; readonly because: readonly Span[] }

export type Source =
  | {
      readonly kind: 'report'
      readonly chapter: string
      readonly section: string
      readonly page: number
      /** true when the page was derived by counting: shown as "ca. s. 34" */
      readonly derived: boolean
      /** "s. 33", "ca. s. 34", "p. 33", "approx. p. 34" */
      readonly label: string
    }
  | { readonly kind: 'literature'; readonly reference: string; readonly footnote: number; readonly page: number; readonly label: string }
  | { readonly kind: 'beside-the-report'; readonly title: string; readonly checked: string; readonly label: string }

export type FigureShown = {
  readonly value: number
  readonly to?: number
  readonly unit: string
  readonly of: string
  readonly year: number | null
  readonly label: string
  readonly cites: readonly string[]
}

/** Anything that has a page of its own. */
export type Card = { readonly id: string; readonly kind: string; readonly title: string; readonly summary: readonly Cited[] }

export type CaseCard = Card & {
  readonly kind: 'cases'
  readonly place: string
  readonly year: string
  readonly who: readonly Cited[]
  readonly steps: readonly Cited[]
  readonly outcome: readonly Cited[]
  readonly copy: readonly Cited[]
  readonly watch: readonly Cited[]
  readonly evaluated: Cited
}

export type EvidenceCard = Card & {
  readonly kind: 'evidence'
  readonly study: string
  readonly directness: {
    readonly sameActivity: string
    readonly sameGroup: string
    readonly danish: string
    readonly boligsocial: string
    readonly text: Cited
  }
  readonly shows: readonly Cited[]
  readonly doesNotShow: readonly Cited[]
  readonly figures: readonly FigureShown[]
  readonly headings: {
    readonly targetGroup: readonly Cited[]
    readonly method: readonly Cited[]
    readonly implementation: readonly Cited[]
    readonly effect: readonly Cited[]
    readonly economy: readonly Cited[]
  }
}

/** Something that a municipality or a helhedsplan has written itself. Texts are in the answer's language, or Danish where only that is written. */
export type LocalCard = Card & {
  readonly kind: 'local'
  readonly localKind: 'offers' | 'activities' | 'cases' | 'evidence' | 'practice'
  /** whom one meets there; only offers */
  readonly actor?: string
  /** whose it is: the title of the layer */
  readonly from: string
  readonly isFictional: boolean
  /** at least one of its texts has no English */
  readonly isDanishOnly: boolean
  /** the day on which somebody last checked it */
  readonly checked: string
  /** not checked for over a year on the day of the question; false when the engine was not told the day */
  readonly isOverdue: boolean
  readonly hours?: string
  readonly place?: string
  readonly price?: string
  readonly languages?: readonly string[]
  /** the function to ask for, never a person */
  readonly contact?: { readonly role: string; readonly phone?: string; readonly email?: string; readonly web?: string }
}

/** What the layers add; nothing in the rest of the answer comes from them. */
export type LocalPart = {
  /** best first, at most five */
  readonly entries: readonly LocalCard[]
  /** how many more fit */
  readonly more: number
  /** the report says nothing of it: what stands here is all */
  readonly isAlone: boolean
  /** how it is read: these stand among the blocks of the answer */
  readonly blocks: readonly Block[]
}

export type EffectNode = {
  readonly id: string
  readonly kind: 'problem' | 'approach' | 'activity' | 'effect' | 'result'
  readonly text: string
  readonly cites: readonly string[]
}
export type EffectEdge = {
  readonly from: string
  readonly to: string
  readonly basis: 'report' | 'our-reading'
  readonly cites: readonly string[]
}

export type Recommendation = {
  readonly approach: string
  readonly title: string
  /** when this way is the better one */
  readonly when: Cited
  /** why it stands here: one sentence a problem */
  readonly because: readonly Cited[]
  /** the problems that spoke for it, with their whole-number weight; they add up to the score that ranks */
  readonly reasons: readonly {
    readonly problem: string
    readonly strength: 'first' | 'strong' | 'weak' | 'named'
    readonly points: number
  }[]
  readonly steps: readonly Cited[]
  readonly effects: {
    readonly figure: string
    readonly note: string
    readonly nodes: readonly EffectNode[]
    readonly edges: readonly EffectEdge[]
  }
  readonly activities: readonly Card[]
  readonly cases: readonly CaseCard[]
  readonly evidence: readonly EvidenceCard[]
  readonly practice: readonly Cited[]
  readonly cautions: readonly Cited[]
  readonly limits: readonly Cited[]
}

export type TableShown = {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly cites: Table['cites']
}

export type TopicAnswer = {
  readonly id: string
  readonly title: string
  readonly body: readonly Cited[]
  readonly figures: readonly FigureShown[]
  readonly tables: readonly TableShown[]
  /** figure 1, when the topic has it: degree of freedom (0-10) by age in each view of life */
  readonly curves: readonly { readonly label: string; readonly points: readonly { readonly age: string; readonly freedom: number }[] }[]
  readonly cases: readonly CaseCard[]
  readonly evidence: readonly EvidenceCard[]
}

export type SignpostShown = {
  readonly id: string
  readonly title: string
  readonly number: string
  readonly text: string
  readonly checked: string
}

export type Notice = {
  readonly kind: 'urgent' | 'danger-check' | 'refer' | 'dated' | 'privacy' | 'kill-switch' | 'outside' | 'clarify' | 'unevaluated'
  readonly id: string
  readonly title: string
  readonly text: readonly Cited[]
  readonly signposts?: readonly SignpostShown[]
}

/** What a conversation has settled; the server keeps none of it. */
export type Context = {
  readonly problems?: readonly string[]
  readonly groups?: readonly string[]
  readonly topics?: readonly string[]
  readonly dropped?: readonly string[]
  readonly pressing?: readonly string[]
  readonly missing?: readonly string[]
  readonly strengths?: readonly string[]
  readonly focus?: { readonly kind: string; readonly id: string }
}

export type ClarifyingQuestion = {
  readonly id: string
  readonly text: string
  readonly options: readonly { readonly label: string; readonly context: Context }[]
}

export type AskRequest = {
  readonly question?: string
  readonly lang?: Lang
  readonly context?: Context
  /** true: the answer brings its blocks, for a door that only draws */
  readonly blocks?: boolean
  /** the day on which it is asked (YYYY-MM-DD), set by the door and never by whoever asks: it tells which local entries were not checked for long */
  readonly today?: string | undefined
}

export type Answer = {
  readonly version: { readonly knowledge: string; readonly model: string }
  readonly lang: Lang
  readonly outcome: Outcome
  readonly privacy: { readonly found: readonly { readonly kind: string; readonly start: number; readonly end: number }[] }
  readonly understood: { readonly problems: readonly Found[]; readonly groups: readonly Found[]; readonly topics: readonly Found[] }
  readonly notices: readonly Notice[]
  readonly advice: readonly Cited[]
  readonly recommendations: readonly Recommendation[]
  readonly topics: readonly TopicAnswer[]
  /** cases and evidence notes that the question itself asks for */
  readonly cases: readonly CaseCard[]
  readonly evidence: readonly EvidenceCard[]
  /** what would change the answer */
  readonly changes: readonly Cited[]
  readonly questions: readonly ClarifyingQuestion[]
  readonly nearest: readonly Card[]
  /** absent where no layer is laid over the report, or none of its entries fits */
  readonly local?: LocalPart
  readonly sources: Readonly<Record<string, Source>>
  /** the answer as it is read, block after block; only when the request asked for them */
  readonly blocks?: readonly Block[]
}

export type { Lang, Text }
