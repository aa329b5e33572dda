// What a page that imports the package sees of <tilgang-guide>. A test holds it against the element itself.

export type Lang = 'da' | 'en'

/** What a question is about, as ids; the whole of it stands in the documentation of the API. */
export type Context = { readonly [kind: string]: unknown }

/** What an answer is about, as ids. */
export type AnswerIds = {
  readonly n: number
  readonly outcome: 'answer' | 'clarify' | 'refer' | 'urgent' | 'outside'
  readonly lang: Lang
  readonly problems: readonly string[]
  readonly groups: readonly string[]
  readonly topics: readonly string[]
  readonly approaches: readonly string[]
  readonly version: { readonly knowledge: string; readonly model: string }
}

/** What the events carry: ids; the words of a question only when `share-text` is set. */
export type EventDetails = {
  readonly ready: { readonly version: 1 }
  readonly open: Record<string, never>
  readonly close: Record<string, never>
  readonly ask: { readonly context: Context; readonly isFollowUp: boolean; readonly question?: string }
  readonly answer: AnswerIds & { readonly question?: string }
  readonly cite: { readonly cite: string }
  readonly feedback: AnswerIds & { readonly isHelpful: boolean }
  readonly error: { readonly n: number; readonly kind: string }
  readonly navigate: { readonly kind: string; readonly id: string; readonly href: string }
}
export type GuideEventName = keyof EventDetails

/** The conversation as a custom element. Importing it defines `<tilgang-guide>`, once; on a server it does nothing. */
export declare class TilgangGuide extends HTMLElement {
  static readonly observedAttributes: readonly string[]
  /** Opens the panel. Does nothing in mode `inline`. */
  open(): void
  /** Closes the panel; the focus goes back to where it was. */
  close(): void
  /** Opens what is closed and closes what is open. */
  toggle(): void
  /** Asks as if the user had written it: personal data is held here, too. */
  ask(question: string, lang?: Lang): void
  /** Starts over and forgets everything. */
  reset(): void
  /** The conversation as text to take along. The user's own words stand in it only with `share-text`. */
  exportTranscript(format?: 'markdown' | 'json'): Promise<string>
  /** The address of the last answer: ids only, never what anybody wrote. */
  permalink(): string
}

declare global {
  interface HTMLElementTagNameMap {
    'tilgang-guide': TilgangGuide
  }
}
