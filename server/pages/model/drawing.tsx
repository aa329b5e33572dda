/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import type { Lang } from '../../../engine/answer.ts'
import { type GraphLink, type ModelBox, type ModelPicture, OPEN_WIDTH, overviewLabel } from '../../../engine/overview/index.ts'
import { kindLabel } from '../../../engine/present/entries/entry.ts'
import { label } from '../../../engine/present/labels.ts'
import type { Paint, Part } from './paint.ts'

type DrawingProps = {
  readonly picture: ModelPicture
  readonly paint: Paint
  readonly lang: Lang
  /** what stands around the words of a box, such as links; absent: the words alone */
  readonly around?: (box: ModelBox, words: Child) => Child
}

/** The columns, their boxes and the lines between them, as parts of an SVG. */
export function Drawing({ picture, paint, lang, around = (_, words) => words }: DrawingProps) {
  return (
    <>
      {picture.lines.map(({ link, path }) => (
        <path {...paint(lineOf(link), isReading(link))} d={path} />
      ))}
      {picture.columns.map(({ kind, x, y, boxes }) => (
        <>
          <text {...paint('head')} x={x} y={y}>
            {label(kindLabel(kind), lang)} ({boxes.length})
          </text>
          {boxes.length === 0 ? (
            <text {...paint('none')} x={x} y={y + 46}>
              {overviewLabel('none', lang)}
            </text>
          ) : null}
          {boxes.map(box => (
            <g>{around(box, <BoxWords box={box} paint={paint} />)}</g>
          ))}
        </>
      ))}
    </>
  )
}

function BoxWords({ box: { node, x, y, width, height, lines }, paint }: { box: ModelBox; paint: Paint }) {
  return (
    <>
      <rect {...paint(`box-${node.kind}`)} x={x} y={y} width={width} height={height} rx="4" />
      {lines.map(line => (
        <text {...paint(`name-${node.kind}`)} x={line.x} y={line.y}>
          {/* The space keeps the words of two lines apart for those who hear them. */}
          {`${line.text} `}
        </text>
      ))}
    </>
  )
}

/** The arrow at the right end of a box: what is pressed, and what is seen. */
export function OpenArrow({ box: { node, x, y, width, height } }: { box: ModelBox }) {
  const left = x + width - OPEN_WIDTH
  const middle = y + height / 2
  return (
    <>
      <rect class="model-open" x={left} y={y} width={OPEN_WIDTH} height={height} rx="4" />
      <path class={`model-arrow model-arrow-${node.kind}`} d={`M${left + 12} ${middle - 5}l5 5l-5 5`} />
    </>
  )
}

/** Which line a link is drawn with. */
export const lineOf = ({ answering }: GraphLink): Part => (answering ? `line-${answering.strength}` : 'line-other')

const isReading = ({ answering }: GraphLink): boolean => answering?.basis === 'our-reading'
