import { describe, expect, test } from 'vitest'
import { around, COLUMNS, graphOf, layOutModel, linesOf } from '../../../engine/overview/index.ts'
import { crossings, orderColumns } from '../../../engine/overview/order.ts'
import { knowledge } from '../house.ts'

const graph = graphOf(knowledge)
const shown = [{ name: 'the whole', graph }, ...graph.nodes.map(({ key }) => ({ name: key, graph: around(graph, key) }))]

describe.each(shown)('the picture of $name', ({ graph: part }) => {
  test.each(['da', 'en'] as const)('holds every entry once, inside it, none over another, its words in its box (%s)', lang => {
    const { width, height, columns } = layOutModel(part, lang)
    const boxes = columns.flatMap(column => column.boxes)
    expect(boxes.map(box => box.node.key).sort()).toEqual(part.nodes.map(node => node.key).sort())
    for (const [i, box] of boxes.entries()) {
      expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true)
      for (const line of box.lines) expect(box.y < line.y && line.y < box.y + box.height).toBe(true)
      for (const other of boxes.slice(i + 1))
        expect(
          box.x + box.width <= other.x ||
            other.x + other.width <= box.x ||
            box.y + box.height <= other.y ||
            other.y + other.height <= box.y,
        ).toBe(true)
    }
  })

  test('draws each line that is needed once, in whole numbers', () => {
    const { lines, links } = layOutModel(part, 'da')
    expect(new Set(links)).toEqual(new Set(linesOf(part)))
    expect(lines.map(({ link }) => link)).toEqual(links)
    for (const { path } of lines) expect(path).toMatch(/^M\d+ \d+(C\d+ \d+ \d+ \d+ \d+ \d+|H\d+)+$/)
  })
})

test('a line that passes a column touches none of its boxes', () => {
  for (const { graph: part } of shown) {
    const { lines, columns } = layOutModel(part, 'da')
    for (const { path } of lines)
      for (const [, x = '', y = ''] of path.matchAll(/ (\d+) (\d+)H/g)) {
        const passed = columns.find(column => column.x - 5 === Number(x))
        expect(passed).toBeDefined()
        for (const box of passed?.boxes ?? []) expect(Number(y) < box.y || Number(y) > box.y + box.height).toBe(true)
      }
  }
})

test('the order of the columns crosses far fewer lines than that of the files', () => {
  const lines = linesOf(graph)
  const asFiled = COLUMNS.map(kind => graph.nodes.filter(node => node.kind === kind))
  expect(crossings(orderColumns(graph, lines), lines)).toBeLessThan(crossings(asFiled, lines) / 2)
})
