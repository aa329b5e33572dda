// What a knowledge file may hold. Every field explains itself: the descriptions become the tooltips of an editor (schema/*.json)
// and the words of the error messages. Types for the whole house are inferred from the shapes, one idea a file in shapes/.
import type { Layer } from './layers/layer.ts'
import { Approach } from './shapes/approach.ts'
import { Consideration, Notice, Signpost, Term } from './shapes/beside.ts'
import { Evidence } from './shapes/evidence.ts'
import { Problem, TargetGroup } from './shapes/problem.ts'
import { Scenario } from './shapes/scenario.ts'
import type { BesideSource, LiteratureSource, ReportSource } from './shapes/sources.ts'
import type { Lang } from './shapes/text.ts'
import { Topic } from './shapes/topic.ts'
import type { Alarm, Harmless, Sense, Words } from './shapes/words.ts'
import { Activity, Case, Practice } from './shapes/work.ts'

export type * from './layers/layer.ts'
export * from './shapes/approach.ts'
export * from './shapes/beside.ts'
export * from './shapes/evidence.ts'
export * from './shapes/problem.ts'
export * from './shapes/scenario.ts'
export * from './shapes/sources.ts'
export * from './shapes/text.ts'
export * from './shapes/topic.ts'
export * from './shapes/words.ts'
export * from './shapes/work.ts'

/** The kinds whose entries have an address of their own (`/api/knowledge/:kind/:id`). Folder name = kind. */
export const kinds = {
  problems: Problem,
  groups: TargetGroup,
  approaches: Approach,
  activities: Activity,
  cases: Case,
  evidence: Evidence,
  topics: Topic,
  practice: Practice,
  signposts: Signpost,
  notices: Notice,
  considerations: Consideration,
  glossary: Term,
  scenarios: Scenario,
} as const

export type Kind = keyof typeof kinds

/** All knowledge as the engine meets it: validated, each list sorted by id, with the hash of its content. */
export type Knowledge = Readonly<{
  hash: string
  /** the hash of the report's knowledge, where layers or a municipality's own numbers are laid over it */
  base?: string
  problems: readonly Problem[]
  groups: readonly TargetGroup[]
  approaches: readonly Approach[]
  activities: readonly Activity[]
  cases: readonly Case[]
  evidence: readonly Evidence[]
  topics: readonly Topic[]
  practice: readonly Practice[]
  signposts: readonly Signpost[]
  notices: readonly Notice[]
  considerations: readonly Consideration[]
  glossary: readonly Term[]
  /** families for workshops; the engine never reads them, and a browser that answers offline goes without */
  scenarios: readonly Scenario[]
  sources: Readonly<{ report: ReportSource; literature: readonly LiteratureSource[]; beside: readonly BesideSource[] }>
  words: readonly Words[]
  harmless: Harmless
  alarm: Alarm
  senses: readonly Sense[]
  /** everyday words of each language, folded (words/common.da.txt, words/common.en.txt) */
  common: Readonly<Record<Lang, readonly string[]>>
  /** words and phrases with the concepts they call to mind, one a line: `phrase<TAB>id:weight ...`, weight 1 hints, 2 suggests, 3 says */
  associations: Readonly<Record<Lang, readonly string[]>>
  /** what stands beside the report: local offers, experience and words, in the order in which they were laid */
  layers: readonly Layer[]
}>
