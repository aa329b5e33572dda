// Where the boxes and lines of a chain stand: problem over approach over activity over effect over result. Whole numbers only.
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
export type ChainStage = { readonly kind: EffectNode['kind']; readonly y: number }
export type ChainLayout = {
  readonly width: number
  readonly height: number
  readonly boxes: readonly ChainBox[]
  readonly lines: readonly ChainLine[]
  readonly stages: readonly ChainStage[]
}

/** The stages of a chain from top to bottom. */
export const CHAIN_STAGES = ['problem', 'approach', 'activity', 'effect', 'result'] as const satisfies readonly EffectNode['kind'][]

const WIDTH = 720
const LEFT = 92
const MOST_IN_ROW = 4
const GAP = 22
const ROW_GAP = 40
const WIDEST_BOX = 260
const PADDING = 10
export const LINE_HEIGHT = 17
// An average letter of a 13-pixel system font, on the wide side.
const LETTER = 6.9

/** Lays out a chain. Nodes keep their order inside a stage. A stage too full for one row is split: what follows from its own stage stands lower. */
export function layOutChain(nodes: readonly EffectNode[], edges: readonly EffectEdge[]): ChainLayout {
  const boxes: ChainBox[] = []
  const stages: ChainStage[] = []
  let y = 4
  for (const kind of CHAIN_STAGES) {
    const rows = rowsOf(
      nodes.filter(n => n.kind === kind),
      edges,
    )
    if (rows.length > 0) stages.push({ kind, y })
    for (const row of rows) {
      const placed = placeRow(row, y)
      boxes.push(...placed)
      y += Math.max(...placed.map(b => b.height)) + ROW_GAP
    }
  }
  return { width: WIDTH, height: y - ROW_GAP + 4, boxes, stages, lines: drawLines(edges, boxes) }
}

function rowsOf(nodes: readonly EffectNode[], edges: readonly EffectEdge[]): (readonly EffectNode[])[] {
  if (nodes.length <= MOST_IN_ROW) return nodes.length === 0 ? [] : [nodes]
  const depth = new Map(nodes.map(n => [n.id, 0]))
  // As many rounds as nodes: a ring in the data ends, too.
  for (const _ of nodes)
    for (const { from, to } of edges) {
      const above = depth.get(from)
      const below = depth.get(to)
      if (above !== undefined && below !== undefined && below <= above && above + 1 < nodes.length) depth.set(to, above + 1)
    }
  const rows: EffectNode[][] = []
  for (const level of [...new Set(depth.values())].sort((a, b) => a - b)) {
    const peers = nodes.filter(n => depth.get(n.id) === level)
    const count = Math.ceil(peers.length / MOST_IN_ROW)
    const size = Math.ceil(peers.length / count)
    for (let i = 0; i < peers.length; i += size) rows.push(peers.slice(i, i + size))
  }
  return rows
}

function placeRow(row: readonly EffectNode[], y: number): ChainBox[] {
  const room = WIDTH - LEFT - 4
  const width = Math.min(WIDEST_BOX, Math.floor((room - GAP * (row.length - 1)) / row.length))
  const left = LEFT + Math.floor((room - width * row.length - GAP * (row.length - 1)) / 2)
  const wrapped = row.map(node => wrap(node.text, Math.floor((width - 2 * PADDING) / LETTER)))
  const height = Math.max(...wrapped.map(lines => lines.length)) * LINE_HEIGHT + 2 * PADDING
  return row.map((node, i) => ({ node, x: left + i * (width + GAP), y, width, height, lines: wrapped[i] ?? [] }))
}

/** Breaks a text into lines of at most `most` letters, between words where it can. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
    while (line.length > most) {
      lines.push(`${line.slice(0, most - 1)}-`)
      line = line.slice(most - 1)
    }
  }
  return line === '' ? lines : [...lines, line]
}

const isLower = (below: ChainBox | undefined, above: ChainBox | undefined): boolean =>
  below !== undefined && above !== undefined && below.y > above.y

function drawLines(edges: readonly EffectEdge[], boxes: readonly ChainBox[]): ChainLine[] {
  const find = (id: string): ChainBox | undefined => boxes.find(b => b.node.id === id)
  const x = (id: string): number => find(id)?.x ?? 0
  const share = (box: ChainBox, at: number, of: number): number => box.x + Math.round((box.width * (at + 1)) / (of + 1))
  return edges.flatMap(edge => {
    const from = find(edge.from)
    const to = find(edge.to)
    if (!from || !to) return []
    const leaving = edges.filter(e => e.from === edge.from && isLower(find(e.to), from)).sort((a, b) => x(a.to) - x(b.to))
    const coming = edges.filter(e => e.to === edge.to && isLower(to, find(e.from))).sort((a, b) => x(a.from) - x(b.from))
    if (from.y === to.y) return [{ edge, path: sideways(from, to) }]
    const x1 = share(from, leaving.indexOf(edge), leaving.length)
    const x2 = share(to, coming.indexOf(edge), coming.length)
    const y1 = from.y + from.height
    const y2 = to.y - 2
    const bend = Math.max(12, Math.round((y2 - y1) / 2))
    return [{ edge, path: `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}` }]
  })
}

// Between neighbours straight across the gap; over others in an arc above the row.
function sideways(from: ChainBox, to: ChainBox): string {
  const isRight = to.x > from.x
  const x1 = isRight ? from.x + from.width : from.x
  const x2 = isRight ? to.x - 2 : to.x + to.width + 2
  const middle = from.y + Math.round(from.height / 2)
  if (Math.abs(x2 - x1) <= GAP) return `M${x1} ${middle}H${x2}`
  const [a, b] = [from.x + from.width / 2, to.x + to.width / 2].map(Math.round)
  return `M${a} ${from.y}C${a} ${from.y - ROW_GAP + 12} ${b} ${to.y - ROW_GAP + 12} ${b} ${to.y - 2}`
}
