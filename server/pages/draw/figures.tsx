/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { FigureShown, Lang } from '../../../engine/answer.ts'
import { word } from '../words.ts'
import type { Brush } from './brush.ts'
import { Refs } from './sentence.tsx'

/** Figures with what they count, of whom and when; shares are also drawn as bars on one scale. */
export function FigureList({ figures, brush }: { figures: readonly FigureShown[]; brush: Brush }) {
  return (
    <ul class="figures">
      {figures.map(figure => (
        <li>
          <span class="figure-value">
            {numbersOf(figure, brush.lang)}
            {figure.unit === '%' || figure.unit === '' ? null : <span class="figure-unit"> {figure.unit}</span>}
          </span>
          <span class="figure-text">
            <span class="figure-label">{figure.label}</span>
            {isShare(figure) ? <Bar value={figure.value} /> : null}
            <span class="figure-of">
              {figure.of}, {figure.year ?? word('undated', brush.lang)}
              <Refs cites={figure.cites} brush={brush} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}

// The number stands beside it as text.
function Bar({ value }: { value: number }) {
  return (
    <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-all" width="100" height="6" />
      <rect class="bar-part" width={value} height="6" />
    </svg>
  )
}

const isShare = ({ unit, value, to }: FigureShown): boolean => unit === '%' && to === undefined && value >= 0 && value <= 100

/** The number, or the span, with its percent sign. @example numbersOf({ value: 84, unit: '%' }, 'da') // '84 %' with a space that does not break */
export function numbersOf({ value, to, unit }: Pick<FigureShown, 'value' | 'to' | 'unit'>, lang: Lang): string {
  const numbers = [value, ...(to === undefined ? [] : [to])].map(n => numberOf(n, lang)).join('–')
  if (unit !== '%') return numbers
  return lang === 'da' ? `${numbers}\u00a0%` : `${numbers}%`
}

function numberOf(value: number, lang: Lang): string {
  const [whole = '', part] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === 'da' ? '.' : ',')
  return part === undefined ? grouped : `${grouped}${lang === 'da' ? ',' : '.'}${part}`
}
