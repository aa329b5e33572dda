/** @jsxRuntime automatic */
/** @jsxImportSource preact */

import type { Curve } from '../../engine/present/blocks.ts'
import { drawnLabel } from '../../engine/present/drawn-labels.ts'
import type { Brush } from './brush.ts'
import { DataTable } from './table.tsx'

const WIDTH = 360
const HEIGHT = 200
const LEFT = 12
const FOOT = 34
const MOST = 10

/** Figure 1 of the report: how freedom grows or shrinks with age in each view of life. A picture, and the same as a table. */
export function Curves({ block, brush }: { block: { readonly title: string; readonly items: readonly Curve[] }; brush: Brush }) {
  const { lang } = brush
  const { title, items: curves } = block
  const ages = curves[0]?.points.map(p => p.age) ?? []
  const x = (i: number): number => LEFT + Math.round(((WIDTH - LEFT - 12) * i) / Math.max(1, ages.length - 1))
  const y = (freedom: number): number => Math.round(20 + ((HEIGHT - FOOT - 20) * (MOST - freedom)) / MOST)
  return (
    <figure class="curves">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        <path class="axis" d={`M${LEFT} 20V${HEIGHT - FOOT}H${WIDTH}`} />
        <text x={LEFT} y="12">
          ↑ {drawnLabel('freedom', lang)}
        </text>
        {ages.map((age, i) => (
          <text key={age} x={x(i)} y={HEIGHT - 14} text-anchor={i === 0 ? 'start' : i === ages.length - 1 ? 'end' : 'middle'}>
            {age}
          </text>
        ))}
        {curves.map((curve, i) => (
          <path
            key={curve.label}
            class={`curve curve-${i + 1}`}
            d={curve.points.map((p, k) => `${k === 0 ? 'M' : 'L'}${x(k)} ${y(p.freedom)}`).join('')}
          />
        ))}
      </svg>
      <ul class="legend">
        {curves.map((curve, i) => (
          <li key={curve.label} class={`curve-${i + 1}`}>
            {curve.label}
          </li>
        ))}
      </ul>
      <DataTable
        block={{
          title: `${title} (0–${MOST})`,
          columns: [drawnLabel('age', lang), ...curves.map(c => c.label)],
          rows: ages.map((age, i) => [age, ...curves.map(c => String(c.points[i]?.freedom ?? ''))]),
        }}
        brush={brush}
      />
    </figure>
  )
}
