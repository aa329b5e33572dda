import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { around, COLUMNS, type Graph, type GraphLink, graphOf, linesOf, type NodeKey } from '../../../engine/overview/index.ts'
import { knowledge } from '../house.ts'

const graph = graphOf(knowledge)
const pair = ({ from, to }: Pick<GraphLink, 'from' | 'to'>): string => `${from} ${to}`

/** Every link that a file names, by the plainest way: the two ends in the order of the columns. */
function namedInFiles(): Set<string> {
  const named = new Set<string>()
  const add = (a: string, b: string): void => {
    const column = (key: string): number => COLUMNS.findIndex(kind => key.startsWith(`${kind}/`))
    named.add(column(a) < column(b) ? `${a} ${b}` : `${b} ${a}`)
  }
  for (const problem of knowledge.problems)
    for (const link of problem.approaches) add(`problems/${problem.id}`, `approaches/${link.approach}`)
  for (const activity of knowledge.activities) {
    for (const id of activity.approaches) add(`activities/${activity.id}`, `approaches/${id}`)
    for (const id of activity.problems) add(`activities/${activity.id}`, `problems/${id}`)
    for (const id of activity.cases) add(`activities/${activity.id}`, `cases/${id}`)
    for (const id of activity.evidence) add(`activities/${activity.id}`, `evidence/${id}`)
  }
  for (const one of knowledge.cases) {
    for (const id of one.approaches) add(`cases/${one.id}`, `approaches/${id}`)
    for (const id of one.activities) add(`cases/${one.id}`, `activities/${id}`)
    for (const id of one.problems) add(`cases/${one.id}`, `problems/${id}`)
    for (const id of one.evidence) add(`cases/${one.id}`, `evidence/${id}`)
  }
  for (const note of knowledge.evidence) {
    for (const id of note.approaches) add(`evidence/${note.id}`, `approaches/${id}`)
    for (const id of note.activities) add(`evidence/${note.id}`, `activities/${id}`)
    for (const id of note.problems) add(`evidence/${note.id}`, `problems/${id}`)
  }
  return named
}

describe('the graph of the knowledge', () => {
  test('has every entry of the five columns once', () => {
    const all = COLUMNS.flatMap(kind => knowledge[kind].map(entry => `${kind}/${entry.id}`))
    expect(graph.nodes.map(node => node.key)).toEqual(all)
  })

  test('has every link that a file names exactly once, and no other', () => {
    const pairs = graph.links.map(pair)
    expect(new Set(pairs).size).toBe(pairs.length)
    expect(pairs.sort()).toEqual([...namedInFiles()].sort())
  })

  test('a link says how well an approach answers a problem, and whether the report says so', () => {
    for (const { from, to, answering } of graph.links) {
      const problem = knowledge.problems.find(p => `problems/${p.id}` === from)
      const link = problem?.approaches.find(a => `approaches/${a.approach}` === to)
      expect(answering).toEqual(link && { strength: link.strength, basis: link.basis })
    }
  })

  test('a link named by one of the two only is there as well', () => {
    expect(knowledge.cases.find(c => c.id === 'hoeje-kolstrup')?.activities).not.toContain('family-evening')
    expect(graph.links.map(pair)).toContain('activities/family-evening cases/hoeje-kolstrup')
  })
})

describe('what hangs together with an entry', () => {
  test.each(graph.nodes.map(node => node.key))('%s: itself and its direct links, nothing that is concluded', key => {
    const near = new Set([key, ...graph.links.flatMap(({ from, to }) => (from === key ? [to] : to === key ? [from] : []))])
    const shown = around(graph, key)
    expect(shown.nodes.map(node => node.key).sort()).toEqual([...near].sort())
    expect(shown.links).toEqual(graph.links.filter(({ from, to }) => near.has(from) && near.has(to)))
  })
})

const reach = (links: readonly GraphLink[], from: NodeKey): Set<NodeKey> => {
  const found = new Set<NodeKey>()
  const queue = [from]
  for (let key = queue.pop(); key !== undefined; key = queue.pop())
    for (const link of links)
      if (link.from === key && !found.has(link.to)) {
        found.add(link.to)
        queue.push(link.to)
      }
  return found
}

const someGraph = fc.array(fc.tuple(fc.nat(4), fc.nat(2), fc.nat(4), fc.nat(2)), { maxLength: 30 }).map((ends): Graph => {
  const key = (column: number, row: number): NodeKey => `${COLUMNS[column] ?? 'problems'}/${row}`
  const nodes = COLUMNS.flatMap((kind, column) =>
    [0, 1, 2].map(row => ({ key: key(column, row), kind, id: String(row), title: { da: '', en: '' }, short: { da: '', en: '' } })),
  )
  const links = ends.flatMap(([a, i, b, j]) => (a < b ? [{ from: key(a, i), to: key(b, j) }] : []))
  return { nodes, links: [...new Map(links.map(link => [pair(link), link])).values()] }
})

describe('the lines of a picture', () => {
  test('lead everywhere that the links lead, and none of them could be left out', () => {
    fc.assert(
      fc.property(someGraph, some => {
        const lines = linesOf(some)
        for (const { key } of some.nodes) expect(reach(lines, key)).toEqual(reach(some.links, key))
        for (const line of lines) {
          const others = lines.filter(other => other !== line)
          expect(reach(others, line.from).has(line.to)).toBe(false)
        }
      }),
    )
  })

  test('links between neighbouring columns are always drawn', () => {
    const lines = new Set(linesOf(graph).map(pair))
    const column = (key: NodeKey): number => COLUMNS.findIndex(kind => key.startsWith(`${kind}/`))
    for (const link of graph.links) if (column(link.to) - column(link.from) === 1) expect(lines).toContain(pair(link))
  })
})
