// The knowledge as a net: what is linked with what, each link once, whichever of the two files names it.
import type { Kind, Knowledge, Problem, Text } from '../../knowledge/schema.ts'

/** The columns of the model, from left to right. */
export const COLUMNS = ['problems', 'approaches', 'activities', 'cases', 'evidence'] as const satisfies readonly Kind[]
export type Column = (typeof COLUMNS)[number]

/** An entry's kind and id. @example 'problems/poverty' */
export type NodeKey = `${Column}/${string}`

export type GraphNode = { readonly key: NodeKey; readonly kind: Column; readonly id: string; readonly title: Text; readonly short: Text }

/** How well an approach answers a problem, and whether the report says so. */
export type Answering = Pick<Problem['approaches'][number], 'strength' | 'basis'>

/** A link between two entries; `from` stands in a column to the left of `to`. */
export type GraphLink = { readonly from: NodeKey; readonly to: NodeKey; readonly answering?: Answering }

/** Entries column by column from the left, and the links between them. */
export type Graph = { readonly nodes: readonly GraphNode[]; readonly links: readonly GraphLink[] }

/** The entries of the columns: a knowledge, or the part of it that is to be drawn. */
export type Entries = Pick<Knowledge, Column>

/** All entries of the columns and every link between two of them, in the order of the knowledge. */
export function graphOf(entries: Entries): Graph {
  const nodes = COLUMNS.flatMap(kind =>
    entries[kind].map(({ id, title, short }): GraphNode => ({ key: `${kind}/${id}`, kind, id, title, short })),
  )
  const place = new Map(nodes.map((node, i) => [node.key, i]))
  const links = new Map<string, GraphLink>()
  const add = (one: NodeKey, other: NodeKey, answering?: Answering): void => {
    const [a, b] = [place.get(one), place.get(other)]
    if (a === undefined || b === undefined) return
    const [from, to] = a < b ? [one, other] : [other, one]
    const name = `${from} ${to}`
    if (!links.has(name)) links.set(name, { from, to, ...(answering ? { answering } : {}) })
  }
  for (const { id, approaches } of entries.problems)
    for (const { approach, strength, basis } of approaches) add(`problems/${id}`, `approaches/${approach}`, { strength, basis })
  for (const kind of ['activities', 'cases', 'evidence'] as const)
    for (const entry of entries[kind]) for (const other of namedBy(entry)) add(`${kind}/${entry.id}`, other)
  const at = (key: NodeKey): number => place.get(key) ?? 0
  return { nodes, links: [...links.values()].sort((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to)) }
}

function namedBy(entry: Partial<Record<Column, readonly string[]>>): NodeKey[] {
  return COLUMNS.flatMap(kind => (entry[kind] ?? []).map((id): NodeKey => `${kind}/${id}`))
}
