/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Lang } from '../../../engine/answer.ts'
import type { Option, Reveal } from '../../../engine/workshop/workshop.ts'
import { common } from '../words/common.ts'
import { type BarRow, barRows, type Kind, share } from './bars.ts'

type Props = {
  readonly reveal: Reveal
  readonly options: readonly Option[]
  readonly kind: Kind
  readonly lang: Lang
  /** what this phone chose itself */
  readonly mine?: readonly string[]
  readonly most?: number
}

/** How many chose what, a bar a round; what the guide names is marked. Each row says in words what its bars show. */
export function Bars({ reveal, options, kind, lang, mine = [], most = 99 }: Props) {
  const rows = barRows(reveal, options, kind)
  const [one, two] = reveal.rounds
  const shown = rows.filter(row => (row.place ?? 1) <= 3 || row.rounds[0] + row.rounds[1] > 0).slice(0, most)
  const isNamed = rows.some(row => row.place !== undefined)
  const isOutside = reveal.answer.outcome === 'outside'
  const said = kind === 'approaches' ? !isNamed && 'noWay' : isNamed ? isOutside && 'onlyProblem' : 'noProblem'
  return (
    <div class="bars">
      <h3>{common(kind === 'problems' ? 'problemsShort' : 'approachesShort', lang)}</h3>
      {said && <p class="aside">{common(said, lang)}</p>}
      <ul>
        {shown.map(row => (
          <Row key={row.id} row={row} of={[one.of, two.of]} lang={lang} isMine={mine.includes(row.id)} />
        ))}
      </ul>
    </div>
  )
}

type RowProps = { readonly row: BarRow; readonly of: readonly [number, number]; readonly lang: Lang; readonly isMine: boolean }

function Row({ row, of, lang, isMine }: RowProps) {
  const isNamed = row.place !== undefined
  const rounds = ([0, 1] as const).filter(i => of[i] > 0)
  return (
    <li class={isNamed ? 'bar-row named' : 'bar-row'}>
      <span class="bar-label">
        {isNamed && (
          <span class="bar-mark">
            <span aria-hidden="true">✓</span>
            <span class="unseen">{common(row.place === 1 ? 'guideFirst' : 'guideNames', lang)}: </span>
          </span>
        )}
        {row.label}
        {isMine && <span class="bar-mine"> {lang === 'da' ? 'dig' : 'you'}</span>}
      </span>
      <span class="bar-rounds">
        {rounds.map(i => (
          <span key={i} class={`bar-round round-${i + 1}`}>
            <svg class="bar-svg" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect class="bar-all" width="100" height="10" />
              <rect class="bar-part" width={share(row.rounds[i], of[i])} height="10" />
            </svg>
            <span class="bar-count">
              <span class="unseen">
                {common('round', lang)} {i + 1}:{' '}
              </span>
              {row.rounds[i]}
              <span class="unseen">
                {' '}
                {common('of', lang)} {of[i]}
              </span>
            </span>
          </span>
        ))}
      </span>
    </li>
  )
}

/** What the two bars and the mark mean. */
export const BarLegend = ({ reveal, lang }: { reveal: Reveal; lang: Lang }) => (
  <ul class="bar-legend">
    {([0, 1] as const)
      .filter(i => reveal.rounds[i].of > 0)
      .map(i => (
        <li key={i} class={`round-${i + 1}`}>
          {common('round', lang)} {i + 1} ({reveal.rounds[i].of})
        </li>
      ))}
    <li class="guide-mark">
      <span class="bar-mark" aria-hidden="true">
        ✓
      </span>{' '}
      {common('guideNames', lang)}
    </li>
  </ul>
)
