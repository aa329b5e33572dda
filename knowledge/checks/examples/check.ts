import type { PlacedExample } from '../../examples.ts'
import type { Harmless, Lang } from '../../schema.ts'
import type { Finding } from '../reading/knowledge-error.ts'

export type Place = Readonly<{ file: string; line: number }>

/** A line of knowledge/associations: a phrase and what it calls to mind. */
export type Association = Place & Readonly<{ lang: Lang; phrase: string; meanings: readonly Readonly<{ id: string; weight: number }>[] }>

/** A labelled question that the guide is tried on. */
export type TrialQuestion = Place & Readonly<{ text: string }>

/** The kinds of meaning that an example may hold. */
export const MEANINGS = ['problems', 'groups', 'topics'] as const

/** Ways an answer may end, which an association may call to mind as well. */
export const ENDINGS: readonly string[] = ['urgent', 'refer', 'outside', 'clarify']

/** All that the rules for written experience look at. */
export type Material = Readonly<{
  examples: readonly PlacedExample[]
  /** faults of reading them */
  broken: readonly Finding[]
  associations: readonly Association[]
  /** the ids that knowledge holds */
  ids: Readonly<Record<(typeof MEANINGS)[number], ReadonlySet<string>>>
  /** everyday words of each language, folded */
  common: Readonly<Record<Lang, ReadonlySet<string>>>
  harmless: Harmless
  questions: readonly TrialQuestion[]
}>

/** One rule that examples or associations must keep. It has a file and a test of its own, both with its name. */
export type ExampleCheck = Readonly<{
  /** the name of its file, shown with each finding */
  name: string
  /** the rule in one sentence */
  what: string
  run: (material: Material) => readonly Finding[]
}>
