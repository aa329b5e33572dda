// Where the boxes of the model stand: five columns from left to right. Whole numbers only.
import type { Lang } from '../answer.ts'
import { wrap } from '../present/chain-layout.ts'
import { linesOf } from './around.ts'
import { COLUMNS, type Column, type Graph, type GraphLink, type GraphNode, type NodeKey } from './graph.ts'
import { drawLines, type ModelLine } from './lines.ts'
import { orderColumns } from './order.ts'

/** A box of a picture, with its words in lines. */
export type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[]
}

export type ModelBox = Box & { readonly node: GraphNode }

/** A picture that only needs to be drawn. */
export type ModelPicture = {
  readonly width: number
  readonly height: number
  readonly columns: readonly { readonly kind: Column; readonly x: number; readonly y: number; readonly boxes: readonly ModelBox[] }[]
  readonly lines: readonly ModelLine[]
  /** the links that the lines stand for, in the order of the picture */
  readonly links: readonly GraphLink[]
}

export const WIDTH = 1200
export const BOX_WIDTH = 180
/** At the right end of a box: room for what opens its page. */
export const OPEN_WIDTH = 26
// Where each column begins; between problems and approaches run the most lines.
const LEFTS = [0, 288, 536, 772, 1020]
const HEAD = 44
export const PADDING = 9
export const INDENT = 10
export const LINE_HEIGHT = 18
const FOOT = 14
// An average letter of a 14-pixel system font, on the wide side.
const LETTER = 7.2
const LETTERS = Math.floor((BOX_WIDTH - INDENT - OPEN_WIDTH) / LETTER)
const LEAST_GAP = 14
const MOST_GAP = 100
// Between two lines at one side of a box.
const BETWEEN_LINES = 5

/** Lays out a model: the entries in columns with few crossings, the columns spread to the height of the fullest. */
export function layOutModel(graph: Graph, lang: Lang): ModelPicture {
  const needed = linesOf(graph)
  const ordered = orderColumns(graph, needed)
  const sized = ordered.map(column =>
    column.map(node => {
      const texts = wrap(capital(node.short[lang]), LETTERS)
      return { node, texts, height: heightFor(texts, node.key, needed) }
    }),
  )
  const full = Math.max(...sized.map(column => heightOf(column) + LEAST_GAP * Math.max(0, column.length - 1)), 2 * LINE_HEIGHT)
  const columns = sized.map((column, i) => {
    const x = LEFTS[i] ?? 0
    const room = full - heightOf(column)
    const gap = Math.min(MOST_GAP, Math.floor(room / Math.max(1, column.length - 1)))
    let y = HEAD + Math.floor((room - gap * (column.length - 1)) / 2)
    const boxes = column.map(({ node, texts, height }): ModelBox => {
      const top = y + Math.floor((height - texts.length * LINE_HEIGHT) / 2) + FOOT
      const lines = texts.map((text, row) => ({ text, x: x + INDENT, y: top + row * LINE_HEIGHT }))
      const box = { node, x, y, width: BOX_WIDTH, height, lines }
      y += height + gap
      return box
    })
    return { kind: COLUMNS[i] ?? 'problems', x, y: 16, boxes }
  })
  const boxes = columns.flatMap(column => column.boxes)
  const at = new Map(boxes.map((box, i) => [box.node.key, i]))
  const links = [...needed].sort((a, b) => (at.get(a.from) ?? 0) - (at.get(b.from) ?? 0) || (at.get(a.to) ?? 0) - (at.get(b.to) ?? 0))
  return { width: WIDTH, height: HEAD + full + 4, columns, lines: drawLines(links, columns), links }
}

const heightOf = (column: readonly { readonly height: number }[]): number => column.reduce((sum, { height }) => sum + height, 0)

// As high as its words need, and as the lines on its fuller side need.
function heightFor(texts: readonly string[], key: NodeKey, lines: readonly GraphLink[]): number {
  const most = Math.max(lines.filter(({ from }) => from === key).length, lines.filter(({ to }) => to === key).length)
  return Math.max(texts.length * LINE_HEIGHT + 2 * PADDING, (most + 1) * BETWEEN_LINES)
}

/** A short name as it begins a line. @example capital('fattigdom') // 'Fattigdom' */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
