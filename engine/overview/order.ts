// In which order the entries of a column stand, so that few lines cross (the barycentre method of layered drawings).
import { COLUMNS, type Graph, type GraphLink, type GraphNode, type NodeKey } from './graph.ts'

type Columns = readonly (readonly GraphNode[])[]

const SWEEPS = 12
// Places in columns of different length are compared on one scale of whole numbers.
const SCALE = 1000

/** The entries column by column. Each sweep puts them beside what they are linked with; the order with the fewest crossings is kept. */
export function orderColumns({ nodes }: Graph, lines: readonly GraphLink[]): Columns {
  const start: Columns = COLUMNS.map(kind => nodes.filter(node => node.kind === kind))
  let columns = start
  let best = { columns: start, crossings: crossings(start, lines) }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    columns = sweepOnce(columns, lines, sweep % 2 === 0)
    const count = crossings(columns, lines)
    if (count < best.crossings) best = { columns, crossings: count }
  }
  return best.columns
}

function sweepOnce(columns: Columns, lines: readonly GraphLink[], isRightward: boolean): Columns {
  const beside = new Map<NodeKey, NodeKey[]>(columns.flat().map(({ key }) => [key, []]))
  for (const { from, to } of lines) beside.get(isRightward ? to : from)?.push(isRightward ? from : to)
  const places = new Map(columns.flatMap(placesIn))
  const next = [...columns]
  const indices = columns.map((_, i) => i)
  for (const i of isRightward ? indices : indices.reverse()) {
    const column = sortByWeight(columns[i] ?? [], ({ key }) => {
      const near = beside.get(key) ?? []
      // Who has no neighbour on that side keeps to where it stands.
      return near.length === 0
        ? { sum: places.get(key) ?? 0, count: 1 }
        : { sum: near.reduce((sum, other) => sum + (places.get(other) ?? 0), 0), count: near.length }
    })
    next[i] = column
    for (const [key, place] of placesIn(column)) places.set(key, place)
  }
  return next
}

type Weight = { readonly sum: number; readonly count: number }

// By the mean place of the neighbours, compared without dividing.
const sortByWeight = (column: readonly GraphNode[], weigh: (node: GraphNode) => Weight): GraphNode[] =>
  column
    .map(node => ({ node, ...weigh(node) }))
    .sort((a, b) => a.sum * b.count - b.sum * a.count || (a.node.id < b.node.id ? -1 : 1))
    .map(({ node }) => node)

const placesIn = (column: readonly GraphNode[]): [NodeKey, number][] =>
  column.map(({ key }, i) => [key, Math.round((SCALE * (2 * i + 1)) / (2 * column.length))])

/** How many pairs of lines cross, as if all were straight. Lines are compared with those between the same two columns. */
export function crossings(columns: Columns, lines: readonly GraphLink[]): number {
  const places = new Map(columns.flatMap((column, i) => column.map((node, row) => [node.key, { column: i, row }])))
  const ends = lines.flatMap(({ from, to }) => {
    const [a, b] = [places.get(from), places.get(to)]
    return a && b ? [{ between: a.column * COLUMNS.length + b.column, from: a.row, to: b.row }] : []
  })
  return ends.reduce(
    (sum, a, i) => sum + ends.slice(i + 1).filter(b => a.between === b.between && (a.from - b.from) * (a.to - b.to) < 0).length,
    0,
  )
}
