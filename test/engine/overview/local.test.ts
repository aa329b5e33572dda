// What is laid beside the report, by problem.
import { describe, expect, test } from 'vitest'
import { coverLocal, gapsOf, graphOf, layOutLocal, localRows } from '../../../engine/overview/index.ts'
import { laid, report } from '../local/house.ts'

const graph = graphOf(laid)
const nodeOf = (key: string) => graph.nodes.find(node => node.key === key)
const entries = laid.layers.flatMap(layer => layer.entries)
const words = { head: 'Intet problem', more: { da: '{n} flere', en: '{n} more' } }

/** The same layer with so many entries more, all for one problem. */
function withMany(most: number): typeof laid {
  const [layer] = laid.layers
  const [first] = layer?.entries ?? []
  if (!layer || !first) throw new Error('no layer')
  const many = Array.from({ length: most }, (_, i) => ({ ...first, id: `mange-${i}`, problems: ['poverty'] }) as typeof first)
  return { ...laid, layers: [{ ...layer, entries: [...layer.entries, ...many] }] }
}

test('every local entry stands at each of its problems, and those without one stand last', () => {
  const rows = localRows(laid)
  const stands = rows.flatMap(({ node, entries }) => entries.map(({ entry }) => `${node?.id ?? ''} ${entry.id}`))
  const wanted = entries.flatMap(({ id, problems }) => (problems.length === 0 ? [` ${id}`] : problems.map(problem => `${problem} ${id}`)))
  expect(stands.sort()).toEqual(wanted.sort())
  expect(rows.slice(0, -1).every(({ node }) => node !== undefined)).toBe(true)
})

test('beside one entry stands only what is for it', () => {
  const [poverty] = localRows(laid, nodeOf('problems/poverty'))
  expect(poverty?.entries.map(({ entry }) => entry.id).sort()).toEqual(
    entries
      .filter(({ problems }) => problems.includes('poverty'))
      .map(({ id }) => id)
      .sort(),
  )
  for (const { key, kind, id } of graph.nodes) {
    const named = kind === 'problems' || kind === 'approaches' ? entries.filter(entry => entry[kind].includes(id)).length : 0
    expect([key, localRows(laid, nodeOf(key)).flatMap(row => row.entries).length]).toEqual([key, named])
  }
})

test('never says that there is one more: it stands there itself', () => {
  const now = localRows(laid).find(({ node }) => node?.id === 'poverty')?.entries.length ?? 0
  const row = localRows(withMany(8 - now)).find(({ node }) => node?.id === 'poverty')
  expect([row?.entries.length, row?.more]).toEqual([8, 0])
})

test('of many the first are drawn, and how many more there are is said', () => {
  const knowledge = withMany(2_000)
  const rows = localRows(knowledge)
  const poverty = rows.find(({ node }) => node?.id === 'poverty')
  const all = knowledge.layers.flatMap(layer => layer.entries).filter(({ problems }) => problems.includes('poverty')).length
  expect([poverty?.entries.length, poverty?.more]).toEqual([7, all - 7])
  expect(layOutLocal(rows, 'da', words).height).toBeLessThan(3_000)
})

describe('the picture', () => {
  test.each([laid, withMany(30)])('has no two boxes that meet, and no word out of its box', knowledge => {
    const { rows, width, height } = layOutLocal(localRows(knowledge), 'da', words)
    const boxes = rows.flatMap(({ head, boxes, more }) => [head, ...boxes, ...(more ? [more] : [])])
    expect(boxes.length).toBeGreaterThan(5)
    for (const [i, a] of boxes.entries()) {
      expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true)
      for (const { y } of a.lines) expect(y > a.y && y < a.y + a.height).toBe(true)
      for (const b of boxes.slice(i + 1))
        expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true)
    }
  })
})

test('offers are counted for each problem; without a layer there are none, and none is missed', () => {
  const counts = coverLocal(laid)
  for (const { id } of laid.problems)
    expect([id, counts.get(id)]).toEqual([id, entries.filter(e => e.localKind === 'offers' && e.problems.includes(id)).length])
  const gap = gapsOf(laid).find(({ id }) => id === 'noLocalOffer')
  expect(gap?.entries.map(({ id }) => id)).toEqual(laid.problems.filter(({ id }) => counts.get(id) === 0).map(({ id }) => id))
  expect([localRows(report), gapsOf(report).some(({ id }) => id === 'noLocalOffer')]).toEqual([[], false])
})
