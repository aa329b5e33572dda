// Neutral blocks: what an answer or a page looks like, before anybody draws it. The server's HTML and the widget draw the same blocks.
import type { Cited, ClarifyingQuestion, EffectEdge, EffectNode, FigureShown, Notice, SignpostShown } from '../answer.ts'
import type { ChainPicture } from './chain-picture.ts'

/** Something that has a page of its own. */
export type Place = { readonly kind: string; readonly id: string }

/** What a section is for: decides how prominent it is drawn. */
export type SectionRole =
  | 'advice'
  | 'steps'
  | 'why'
  | 'case'
  | 'evidence'
  | 'study'
  | 'chain'
  | 'practice'
  | 'topic'
  | 'also'
  | 'changes'
  | 'questions'
  | 'nearest'
  | 'local'
  | 'part'

export type Card = Place & { readonly title: string; readonly note?: string; readonly text: readonly Cited[] }

export type Fact = {
  readonly term: string
  readonly text: readonly Cited[]
  readonly places?: readonly (Place & { readonly title: string })[]
  /** where the text leads out of the house: `tel:`, `mailto:` or `https:` */
  readonly href?: string
}

export type Curve = { readonly label: string; readonly points: readonly { readonly age: string; readonly freedom: number }[] }

/** A heading with what belongs to it; its level follows from the nesting. */
export type Section = {
  readonly type: 'section'
  readonly role: SectionRole
  readonly id: string
  /** a few words over the title: "Try first" */
  readonly kicker?: string
  readonly title: string
  readonly blocks: readonly Block[]
  /** on paper it begins a page */
  readonly startsPage?: boolean
  /** the page that tells the rest */
  readonly more?: Place & { readonly label: string }
}

export type Block =
  | Section
  | { readonly type: 'sentences'; readonly items: readonly Cited[]; readonly role?: 'advice' | 'limit' | 'note' }
  | { readonly type: 'list'; readonly items: readonly Cited[]; readonly mark: 'point' | 'caution' | 'plain' }
  /** `hasRoom`: with room for notes on paper */
  | { readonly type: 'steps'; readonly items: readonly Cited[]; readonly hasRoom?: boolean }
  | {
      readonly type: 'notice'
      readonly kind: Notice['kind']
      readonly id: string
      readonly title: string
      readonly text: readonly Cited[]
      readonly signposts: readonly SignpostShown[]
    }
  | { readonly type: 'cards'; readonly items: readonly Card[] }
  /** what is known beside what is not known: both are drawn equally visible */
  | {
      readonly type: 'contrast'
      readonly shows: { readonly title: string; readonly items: readonly Cited[] }
      readonly doesNotShow: { readonly title: string; readonly items: readonly Cited[] }
    }
  | {
      readonly type: 'diagram'
      readonly title: string
      readonly note: string
      readonly nodes: readonly EffectNode[]
      readonly edges: readonly EffectEdge[]
      /** for a wide place and for a narrow one; only where an answer brings its blocks */
      readonly pictures?: readonly [wide: ChainPicture, narrow: ChainPicture]
    }
  | { readonly type: 'figures'; readonly items: readonly FigureShown[] }
  | {
      readonly type: 'table'
      readonly title: string
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
      readonly cites: readonly string[]
    }
  | { readonly type: 'curves'; readonly title: string; readonly items: readonly Curve[] }
  | { readonly type: 'facts'; readonly items: readonly Fact[] }
  | { readonly type: 'questions'; readonly items: readonly ClarifyingQuestion[] }
  | { readonly type: 'details'; readonly summary: string; readonly blocks: readonly Block[]; readonly open?: boolean }
