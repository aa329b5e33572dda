// What hangs together with one entry, and which links need a line of their own.
import type { Graph, GraphLink, NodeKey } from './graph.ts'

/** An entry, everything that has a link with it, and the links among those. Nothing is concluded: what is two links away stays out. */
export function around(graph: Graph, key: NodeKey): Graph {
  const near = new Set<NodeKey>([key])
  for (const { from, to } of graph.links) {
    if (from === key) near.add(to)
    if (to === key) near.add(from)
  }
  return {
    nodes: graph.nodes.filter(node => near.has(node.key)),
    links: graph.links.filter(({ from, to }) => near.has(from) && near.has(to)),
  }
}

/**
 * The links that need a line of their own. A link that passes a column has none where shorter ones already lead from one end to the other:
 * a problem's activities are drawn through its approaches (the transitive reduction; it is unique, because links only run to the right).
 */
export function linesOf({ nodes, links }: Graph): readonly GraphLink[] {
  const onward = new Map<NodeKey, NodeKey[]>(nodes.map(({ key }) => [key, []]))
  for (const { from, to } of links) onward.get(from)?.push(to)
  // From the right, so that what follows an entry is known before what comes ahead of it.
  const beyond = new Map<NodeKey, ReadonlySet<NodeKey>>()
  for (const { key } of [...nodes].reverse())
    beyond.set(key, new Set((onward.get(key) ?? []).flatMap(next => [next, ...(beyond.get(next) ?? [])])))
  return links.filter(({ from, to }) => !onward.get(from)?.some(next => beyond.get(next)?.has(to)))
}
