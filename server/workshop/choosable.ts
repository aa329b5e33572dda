import type { Knowledge } from '../../knowledge/schema.ts'

/** The ids that a phone may choose. */
export type Choosable = { readonly problems: ReadonlySet<string>; readonly approaches: ReadonlySet<string> }

/**
 * What can be chosen in the rooms of a server.
 * @param before what could be chosen until now: a phone may have it on its screen still, and its choice counts
 */
export const choosableOf = ({ problems, approaches }: Pick<Knowledge, 'problems' | 'approaches'>, before?: Choosable): Choosable => ({
  problems: new Set([...(before?.problems ?? []), ...problems.map(problem => problem.id)]),
  approaches: new Set([...(before?.approaches ?? []), ...approaches.map(approach => approach.id)]),
})
