// What a municipality laid beside the report, by the problem it is for: beside the model, never in it.
import type { Knowledge, Layer, LocalEntry, Text } from '../../knowledge/schema.ts'
import type { Lang } from '../answer.ts'
import { LOCAL_KINDS } from '../local/entries.ts'
import { wrap } from '../present/chain-layout.ts'
import type { GraphNode } from './graph.ts'
import { BOX_WIDTH, type Box, capital, INDENT, LINE_HEIGHT, PADDING, WIDTH } from './layout.ts'

export type LocalNode = { readonly entry: LocalEntry; readonly layer: Layer }
/** Local entries for one entry of the report; `node` is absent for those that name no problem. */
export type LocalRow = {
  readonly node?: Pick<GraphNode, 'key' | 'kind' | 'id' | 'title' | 'short'>
  readonly entries: readonly LocalNode[]
  /** so many more are on their own list */
  readonly more: number
}

export type LocalPicture = {
  readonly width: number
  readonly height: number
  readonly rows: readonly {
    readonly row: LocalRow
    readonly head: Box
    readonly boxes: readonly (Box & { readonly node: LocalNode })[]
    readonly more?: Box
  }[]
}

/** So many entries of a problem are drawn beside the whole model; beside one of its entries there is room for more. */
const MOST = 7
const MOST_OF_ONE = 23
const ACROSS = 4

/**
 * The local entries of each problem, in the order of the knowledge: offers first, then by layer and file.
 * @param chosen only what is for this problem or belongs to this approach
 */
export function localRows({ layers, problems }: Pick<Knowledge, 'layers' | 'problems'>, chosen?: GraphNode): readonly LocalRow[] {
  const all = LOCAL_KINDS.flatMap(kind =>
    layers.flatMap(layer => layer.entries.filter(({ localKind }) => localKind === kind).map(entry => ({ entry, layer }))),
  )
  const most = chosen ? MOST_OF_ONE : MOST
  const row = (entries: readonly LocalNode[], node?: LocalRow['node']): LocalRow[] => {
    // A box that says how many more there are takes the room of one.
    const drawn = entries.length <= most + 1 ? entries : entries.slice(0, most)
    return entries.length === 0 ? [] : [{ ...(node ? { node } : {}), entries: drawn, more: entries.length - drawn.length }]
  }
  if (chosen) {
    const list = chosen.kind === 'problems' || chosen.kind === 'approaches' ? chosen.kind : undefined
    return list
      ? row(
          all.filter(({ entry }) => entry[list].includes(chosen.id)),
          chosen,
        )
      : []
  }
  return [
    ...problems.flatMap(({ id, title, short }) =>
      row(
        all.filter(({ entry }) => entry.problems.includes(id)),
        { key: `problems/${id}`, kind: 'problems', id, title, short },
      ),
    ),
    ...row(all.filter(({ entry }) => entry.problems.length === 0)),
  ]
}

/** For each problem, how many local offers are for it. */
export const coverLocal = ({ layers, problems }: Pick<Knowledge, 'layers' | 'problems'>): ReadonlyMap<string, number> =>
  new Map(
    problems.map(({ id }) => [
      id,
      layers.flatMap(({ entries }) => entries).filter(entry => entry.localKind === 'offers' && entry.problems.includes(id)).length,
    ]),
  )

// Names as they stand on doors are short lines: a few wide letters are not evened out.
const LETTER = 8.4
const HEAD_GAP = 68
const GAP = 14
const ROW_GAP = 26
const BOX = Math.floor((WIDTH - BOX_WIDTH - HEAD_GAP - GAP * (ACROSS - 1)) / ACROSS)

/** Lays out the rows: the report's entry to the left, what is local beside it. */
export function layOutLocal(rows: readonly LocalRow[], lang: Lang, words: { readonly head: string; readonly more: Text }): LocalPicture {
  let top = 1
  const drawn = rows.map(row => {
    const texts = row.entries.map(({ entry }) => wrapped(entry.title[lang], BOX))
    const all = row.more > 0 ? [...texts, wrapped(words.more[lang].replace('{n}', String(row.more)), BOX)] : texts
    let y = top
    const boxes: Box[] = []
    for (let i = 0; i < all.length; i += ACROSS) {
      const line = all.slice(i, i + ACROSS)
      const height = heightOf(Math.max(...line.map(lines => lines.length)))
      boxes.push(...line.map((lines, n) => boxAt(BOX_WIDTH + HEAD_GAP + n * (BOX + GAP), y, BOX, height, lines)))
      y += height + GAP
    }
    const headLines = wrapped(row.node ? capital(row.node.short[lang]) : words.head, BOX_WIDTH)
    const head = boxAt(0, top, BOX_WIDTH, heightOf(headLines.length), headLines)
    top = Math.max(y - GAP, top + head.height) + ROW_GAP
    const more = row.more > 0 ? boxes.at(-1) : undefined
    return {
      row,
      head,
      boxes: row.entries.flatMap((node, i) => {
        const box = boxes[i]
        return box ? [{ ...box, node }] : []
      }),
      ...(more ? { more } : {}),
    }
  })
  return { width: WIDTH, height: top, rows: drawn }
}

const wrapped = (text: string, width: number): string[] => wrap(text, Math.floor((width - 2 * INDENT) / LETTER))
const heightOf = (lines: number): number => lines * LINE_HEIGHT + 2 * PADDING

function boxAt(x: number, y: number, width: number, height: number, texts: readonly string[]): Box {
  const first = y + Math.floor((height - texts.length * LINE_HEIGHT) / 2) + FOOT
  return { x, y, width, height, lines: texts.map((text, i) => ({ text, x: x + INDENT, y: first + i * LINE_HEIGHT })) }
}
const FOOT = 14
