/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import type { Lang } from '../../../engine/answer.ts'
import {
  type Box,
  type GraphNode,
  type LocalNode,
  type LocalPicture,
  type LocalRow,
  layOutLocal,
  localRows,
} from '../../../engine/overview/index.ts'
import type { Knowledge } from '../../../knowledge/schema.ts'
import { modelWord, modelWords } from './model-words.ts'
import type { Paint } from './paint.ts'

/** What a box of the picture stands for: an entry of the report, a local one, or those for which there is no room. */
export type LocalStop = { readonly row: LocalRow; readonly of: 'report' | 'more' } | { readonly of: 'local'; readonly node: LocalNode }

/** The picture of what is local; undefined where nothing is. */
export function localPicture(knowledge: Knowledge, lang: Lang, chosen?: GraphNode): LocalPicture | undefined {
  const rows = localRows(knowledge, chosen)
  return rows.length === 0 ? undefined : layOutLocal(rows, lang, { head: modelWord('localOther', lang), more: modelWords.localMore })
}

type LocalDrawingProps = {
  readonly picture: LocalPicture
  readonly paint: Paint
  readonly lang: Lang
  /** what stands around the words of a box, such as a link; absent: the words alone */
  readonly around?: (stop: LocalStop, words: Child) => Child
}

/** Row by row: an entry of the report, and beside it what is local. */
export function LocalDrawing({ picture, paint, lang, around = (_, words) => words }: LocalDrawingProps) {
  return (
    <>
      {picture.rows.map(({ row, head, boxes, more }) => (
        <>
          <path {...paint('line-local')} d={`M${head.x + head.width} ${head.y + head.height / 2}H${(boxes[0]?.x ?? 0) - 4}`} />
          <g>{around({ row, of: 'report' }, <Words box={head} kind={row.node?.kind ?? 'activities'} paint={paint} />)}</g>
          {boxes.map(box => (
            <g>
              {around(
                { of: 'local', node: box.node },
                <Words box={box} kind="local" paint={paint} lang={lang === 'en' && box.node.entry.isDanishOnly ? 'da' : undefined} />,
              )}
            </g>
          ))}
          {more ? <g>{around({ row, of: 'more' }, <Words box={more} kind="local" paint={paint} />)}</g> : null}
        </>
      ))}
    </>
  )
}

type WordsProps = {
  readonly box: Box
  readonly kind: GraphNode['kind'] | 'local'
  readonly paint: Paint
  readonly lang?: Lang | undefined
}

function Words({ box: { x, y, width, height, lines }, kind, paint, lang }: WordsProps) {
  return (
    <>
      <rect {...paint(`box-${kind}`)} x={x} y={y} width={width} height={height} rx="4" />
      {lines.map(line => (
        <text {...paint(`name-${kind}`)} x={line.x} y={line.y} {...(lang ? { lang } : {})}>
          {`${line.text} `}
        </text>
      ))}
    </>
  )
}
