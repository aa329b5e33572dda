// The lines of a chain: from box to box, beside what stands between.
import type { EffectEdge, EffectNode } from '../answer.ts'

export type ChainBox = {
  readonly node: EffectNode
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
}

export type ChainLine = { readonly edge: EffectEdge; readonly path: string }

/** Between two boxes of a row, and between two rows. */
export const GAP = 22
export const ROW_GAP = 40
const CLEAR = 4
const CORNER = 14
const SHIFTS = [0, 5, -5]

/** A path for each edge whose ends are known. A line that passes rows goes through the gaps between their boxes. */
export function drawLines(edges: readonly EffectEdge[], boxes: readonly ChainBox[]): ChainLine[] {
  const find = (id: string): ChainBox | undefined => boxes.find(b => b.node.id === id)
  const used = new Map<number, number>()
  return edges.flatMap(edge => {
    const from = find(edge.from)
    const to = find(edge.to)
    if (!from || !to) return []
    if (from.y === to.y) return [{ edge, path: sideways(from, to) }]
    const leaving = edges.map(e => ({ e, box: find(e.to) })).filter(({ e, box }) => e.from === edge.from && isLower(box, from))
    const coming = edges.map(e => ({ e, box: find(e.from) })).filter(({ e, box }) => e.to === edge.to && isLower(to, box))
    return [{ edge, path: downwards(port(from, leaving, edge), from, to, port(to, coming, edge), boxes, used) }]
  })
}

const isLower = (below: ChainBox | undefined, above: ChainBox | undefined): boolean =>
  below !== undefined && above !== undefined && below.y > above.y

// Where on a box an edge begins or ends: side by side in the order of the boxes at the other ends.
function port(box: ChainBox, all: readonly { readonly e: EffectEdge; readonly box: ChainBox | undefined }[], edge: EffectEdge): number {
  const order = [...all].sort((a, b) => (a.box?.x ?? 0) - (b.box?.x ?? 0))
  return box.x + Math.round((box.width * (order.findIndex(({ e }) => e === edge) + 1)) / (order.length + 1))
}

function downwards(x1: number, from: ChainBox, to: ChainBox, x2: number, boxes: readonly ChainBox[], used: Map<number, number>): string {
  let path = `M${x1} ${from.y + from.height}`
  let x = x1
  let y = from.y + from.height
  const curveTo = (nextX: number, nextY: number): void => {
    const bend = Math.max(12, Math.round((nextY - y) / 2))
    path += `C${x} ${y + bend} ${nextX} ${nextY - bend} ${nextX} ${nextY}`
    x = nextX
    y = nextY
  }
  const between = [...new Set(boxes.map(b => b.y))].filter(rowY => from.y < rowY && rowY < to.y).sort((a, b) => a - b)
  for (const rowY of between) {
    const row = boxes.filter(b => b.y === rowY)
    const gap = nearestGap(row, x, x2)
    const times = used.get(gap + 1000 * rowY) ?? 0
    used.set(gap + 1000 * rowY, times + 1)
    // The second and third line through one gap keep apart from the first.
    curveTo(gap + (SHIFTS[times % SHIFTS.length] ?? 0), rowY - CLEAR)
    y = rowY + (row[0]?.height ?? 0) + CLEAR
    path += `V${y}`
  }
  curveTo(x2, to.y - 2)
  return path
}

// The gap of a row that lies nearest to the straight way.
function nearestGap(row: readonly ChainBox[], x: number, goal: number): number {
  const half = Math.round(GAP / 2)
  const gaps = [...row.map(b => b.x - half), ...row.slice(-1).map(b => b.x + b.width + half)]
  const detour = (gap: number): number => Math.abs(gap - x) + Math.abs(gap - goal)
  return gaps.reduce((best, gap) => (detour(gap) < detour(best) ? gap : best))
}

// Between neighbours straight across the gap; over others in an arc above the row.
function sideways(from: ChainBox, to: ChainBox): string {
  const isRight = to.x > from.x
  const x1 = isRight ? from.x + from.width : from.x
  const x2 = isRight ? to.x - 2 : to.x + to.width + 2
  const middle = from.y + Math.round(from.height / 2)
  if (Math.abs(x2 - x1) <= GAP) return `M${x1} ${middle}H${x2}`
  const a = isRight ? from.x + from.width - CORNER : from.x + CORNER
  const b = isRight ? to.x + CORNER : to.x + to.width - CORNER
  const top = from.y - ROW_GAP + 16
  return `M${a} ${from.y}C${a} ${top} ${b} ${top} ${b} ${to.y - 2}`
}
