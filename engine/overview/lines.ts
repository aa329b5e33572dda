// The lines of the model: from box to box, past the boxes between.
import type { GraphLink, NodeKey } from './graph.ts'
import type { ModelBox } from './layout.ts'

export type ModelLine = { readonly link: GraphLink; readonly path: string }

type Columns = readonly { readonly x: number; readonly boxes: readonly ModelBox[] }[]
type Point = { readonly x: number; readonly y: number }

// Lines keep away from boxes that they pass, from the corners of those they reach, and from one another in the same gap.
const CLEAR = 5
const CORNER = 6
const SHIFTS = [0, 3, -3]

/** A path for each link whose ends stand in the columns. A line that passes a column goes through the gap nearest to its way. */
export function drawLines(links: readonly GraphLink[], columns: Columns): ModelLine[] {
  const boxes = new Map(columns.flatMap(({ boxes }) => boxes.map(box => [box.node.key, box])))
  const used = new Map<string, number>()
  return links.flatMap(link => {
    const [from, to] = [boxes.get(link.from), boxes.get(link.to)]
    if (!from || !to) return []
    const start = { x: from.x + from.width, y: port(from, link, 'from', links, boxes) }
    const end = { x: to.x, y: port(to, link, 'to', links, boxes) }
    const passed = columns.filter(({ x, boxes }) => start.x < x && x < end.x && boxes.length > 0)
    return [{ link, path: pathThrough(start, end, passed, used) }]
  })
}

// Where on a side of a box a line begins or ends: one below the other, in the order of the boxes at the other ends.
function port(
  box: ModelBox,
  link: GraphLink,
  end: 'from' | 'to',
  links: readonly GraphLink[],
  boxes: ReadonlyMap<NodeKey, ModelBox>,
): number {
  const other = end === 'from' ? 'to' : 'from'
  const height = (one: GraphLink): number => boxes.get(one[other])?.y ?? 0
  const order = links.filter(one => one[end] === box.node.key && boxes.has(one[other])).sort((a, b) => height(a) - height(b))
  return box.y + CORNER + Math.round(((box.height - 2 * CORNER) * (order.indexOf(link) + 1)) / (order.length + 1))
}

function pathThrough(start: Point, end: Point, passed: Columns, used: Map<string, number>): string {
  let path = `M${start.x} ${start.y}`
  let here = start
  const curveTo = (next: Point): void => {
    const bend = Math.round((next.x - here.x) / 2)
    path += `C${here.x + bend} ${here.y} ${next.x - bend} ${next.y} ${next.x} ${next.y}`
    here = next
  }
  for (const { x, boxes } of passed) {
    const width = boxes[0]?.width ?? 0
    const straight = here.y + Math.round(((end.y - here.y) * (x + width / 2 - here.x)) / (end.x - here.x))
    const gap = freeNear(straight, boxes)
    const name = `${x} ${gap}`
    const times = used.get(name) ?? 0
    used.set(name, times + 1)
    const y = gap + (SHIFTS[times % SHIFTS.length] ?? 0)
    curveTo({ x: x - CLEAR, y })
    here = { x: x + width + CLEAR, y }
    path += `H${here.x}`
  }
  curveTo(end)
  return path
}

// The height itself where it is free, otherwise the middle of the nearest gap between boxes.
function freeNear(y: number, boxes: readonly ModelBox[]): number {
  const isFree = boxes.every(box => y <= box.y - CLEAR || box.y + box.height + CLEAR <= y)
  if (isFree) return y
  const edges = boxes.map(box => ({ top: box.y, bottom: box.y + box.height }))
  const gaps = edges.map(({ top }, i) => Math.round(((edges[i - 1]?.bottom ?? top - 2 * CLEAR) + top) / 2))
  gaps.push((edges.at(-1)?.bottom ?? 0) + CLEAR)
  return gaps.reduce((best, gap) => (Math.abs(gap - y) < Math.abs(best - y) ? gap : best))
}
