/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Lang } from '../../../engine/answer.ts'
import type { Curve } from '../../../engine/present/blocks.ts'
import { label } from '../../../engine/present/labels.ts'
import { word } from '../words.ts'
import { DataTable } from './table.tsx'

const WIDTH = 640
const HEIGHT = 260
const LEFT = 40
const BOTTOM = 40
const MOST = 10

/** Figure 1 of the report: how freedom grows or shrinks with age in each view of life. A picture, and the same as a table. */
export function Curves({ title, curves, lang }: { title: string; curves: readonly Curve[]; lang: Lang }) {
  const ages = curves[0]?.points.map(p => p.age) ?? []
  const x = (i: number): number => LEFT + Math.round(((WIDTH - LEFT - 24) * i) / Math.max(1, ages.length - 1))
  const y = (freedom: number): number => Math.round(16 + ((HEIGHT - BOTTOM - 16) * (MOST - freedom)) / MOST)
  const path = (curve: Curve): string => curve.points.map((p, i) => `${i === 0 ? 'M' : 'L'}${x(i)} ${y(p.freedom)}`).join('')
  return (
    <figure class="curves">
      <p class="curves-title">{title}</p>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        <path class="axis" d={`M${LEFT} 16V${HEIGHT - BOTTOM}H${WIDTH - 16}`} />
        <text class="tick" x={LEFT} y="10">
          ↑ {label('freedom', lang)}
        </text>
        {ages.map((age, i) => (
          <text class="tick" x={x(i)} y={HEIGHT - 16} text-anchor={i === 0 ? 'start' : i === ages.length - 1 ? 'end' : 'middle'}>
            {age}
          </text>
        ))}
        {curves.map((curve, i) => (
          <path class={`curve curve-${i + 1}`} d={path(curve)} />
        ))}
      </svg>
      <ul class="legend">
        {curves.map((curve, i) => (
          <li class={`legend-curve-${i + 1}`}>{curve.label}</li>
        ))}
      </ul>
      <details class="unfold">
        <summary>{word('asTable', lang)}</summary>
        <div class="unfolded">
          <DataTable
            table={{
              title: `${label('freedom', lang)} (0–${MOST})`,
              columns: [label('age', lang), ...curves.map(c => c.label)],
              rows: ages.map((age, i) => [age, ...curves.map(c => String(c.points[i]?.freedom ?? ''))]),
            }}
          />
        </div>
      </details>
    </figure>
  )
}
