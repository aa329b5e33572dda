// Where the boxes and lines of a chain stand: problem over approach over activity over effect over result. Whole numbers only.
import type { EffectEdge, EffectNode } from '../answer.ts'
import { type ChainBox, type ChainLine, drawLines, GAP, ROW_GAP } from './chain-lines.ts'

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

/** The place that a chain is drawn in: `left` is kept free beside the rows, or `head` above each stage, for what the stage is called. */
export type ChainFrame = { readonly width: number; readonly left: number; readonly head: number; readonly mostInRow: number }

/** A page or a hand-out. */
export const WIDE: ChainFrame = { width: 728, left: 96, head: 0, mostInRow: 4 }
/** A phone or a panel. */
export const NARROW: ChainFrame = { width: 364, left: 24, head: 24, mostInRow: 2 }

// Room at the right edge for a line that passes a full row.
const MARGIN = 16
const WIDEST_BOX = 260
const PADDING = 8
export const LINE_HEIGHT = 17
// An average letter of a 13-pixel system font, on the wide side.
const LETTER = 6.9

/** Lays out a chain. Nodes keep their order inside a stage. A stage too full for one row is split: what follows from its own stage stands lower. */
export function layOutChain(nodes: readonly EffectNode[], edges: readonly EffectEdge[], frame: ChainFrame = WIDE): ChainLayout {
  const boxes: ChainBox[] = []
  const stages: ChainStage[] = []
  let y = 4
  for (const kind of CHAIN_STAGES) {
    const rows = rowsOf(
      nodes.filter(n => n.kind === kind),
      edges,
      frame.mostInRow,
    )
    if (rows.length > 0) stages.push({ kind, y: (y += frame.head) })
    for (const row of rows) {
      const placed = placeRow(row, y, frame)
      boxes.push(...placed)
      y += Math.max(...placed.map(b => b.height)) + ROW_GAP
    }
  }
  return { width: frame.width, height: y - ROW_GAP + 4, boxes, stages, lines: drawLines(edges, boxes) }
}

function rowsOf(nodes: readonly EffectNode[], edges: readonly EffectEdge[], most: number): (readonly EffectNode[])[] {
  if (nodes.length <= most) return nodes.length === 0 ? [] : [nodes]
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
    const count = Math.ceil(peers.length / most)
    const size = Math.ceil(peers.length / count)
    for (let i = 0; i < peers.length; i += size) rows.push(peers.slice(i, i + size))
  }
  return rows
}

function placeRow(row: readonly EffectNode[], y: number, frame: ChainFrame): ChainBox[] {
  const room = frame.width - frame.left - MARGIN
  const width = Math.min(WIDEST_BOX, Math.floor((room - GAP * (row.length - 1)) / row.length))
  const left = frame.left + Math.floor((room - width * row.length - GAP * (row.length - 1)) / 2)
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
