// A local layer as the engine meets it: every text in both languages, every sentence with its source.
import type { z } from 'zod'
import type { LayerHead, LocalActivity, LocalCase, LocalEvidence, LocalPractice, LocalWords, Offer } from '../shapes/local.ts'
import type { Statement } from '../shapes/text.ts'

/** Local texts become sentences that cite their entry; English that nobody has written is the Danish. */
export type Filled<T> = T extends { readonly da: string }
  ? Statement
  : T extends readonly (infer One)[]
    ? readonly Filled<One>[]
    : T extends object
      ? { readonly [K in keyof T]: Filled<T[K]> }
      : T

/** `isDanishOnly`: at least one of its texts has no English. */
type Entry<Shape extends z.ZodType, Kind extends string> = Filled<Omit<z.infer<Shape>, 'names'>> & {
  readonly localKind: Kind
  readonly layer: string
  readonly isDanishOnly: boolean
  readonly names: { readonly da: readonly string[]; readonly en: readonly string[] }
}

export type OfferEntry = Entry<typeof Offer, 'offers'>
export type LocalActivityEntry = Entry<typeof LocalActivity, 'activities'>
export type LocalCaseEntry = Entry<typeof LocalCase, 'cases'>
export type LocalEvidenceEntry = Entry<typeof LocalEvidence, 'evidence'>
export type LocalPracticeEntry = Entry<typeof LocalPractice, 'practice'>
/** Anything of a layer that has a page of its own. Ids are unique among all entries of all layers. */
export type LocalEntry = OfferEntry | LocalActivityEntry | LocalCaseEntry | LocalEvidenceEntry | LocalPracticeEntry

/** What one municipality or helhedsplan puts beside the report. */
export type Layer = Omit<Filled<z.infer<typeof LayerHead>>, 'fictional'> & {
  readonly fictional: boolean
  /** sorted by id */
  readonly entries: readonly LocalEntry[]
  /** words for what the report knows */
  readonly words: readonly z.infer<typeof LocalWords>[]
}
