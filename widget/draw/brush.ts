import type { Lang, Source } from '../../engine/answer.ts'

/** What every drawing of one answer shares. */
export type Brush = {
  readonly lang: Lang
  readonly sources: Readonly<Record<string, Source>>
  /** the level of the next heading, 1-6 */
  readonly level: number
  /** true on paper: everything is unfolded and nothing is left to press */
  readonly paper?: boolean
  /** ids of the sections that stand unfolded */
  readonly open?: (role: string, id: string) => boolean
  /** options of earlier questions that were taken, as `question option` */
  readonly taken?: ReadonlySet<string>
  /** false in an earlier turn: choices stay readable, but are made */
  readonly live: boolean
  readonly act: Acts
}

/** What can be done with a part of an answer. */
export type Acts = {
  /** @returns false when the page prevented it */
  readonly cite: (cite: string) => boolean
  readonly focus: (kind: string, id: string, label: string) => void
  readonly choose: (question: string, label: string, context: import('../../engine/answer.ts').Context) => void
  /** the address of a page of its own; undefined without a server */
  readonly pageOf: (kind: string, id: string) => string | undefined
  readonly follow: (kind: string, id: string, href: string) => void
}

const nothing = (): undefined => undefined

/** Where nothing can be done. */
export const STILL: Acts = { cite: () => false, focus: nothing, choose: nothing, pageOf: nothing, follow: nothing }

/** The brush one heading level deeper; six is the deepest. */
export const deeper = (brush: Brush, by = 1): Brush => ({ ...brush, level: Math.min(6, brush.level + by) })
