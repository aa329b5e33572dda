/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Lang } from '../../../../engine/answer.ts'
import type { Options, Reveal } from '../../../../engine/workshop/workshop.ts'
import { type BarRow, barRows, type Kind, share } from '../../show/bars.ts'
import { common } from '../../words/common.ts'

type Props = { readonly reveal: Reveal; readonly options: Options; readonly lang: Lang }

/** How views moved from the first round to the second: who kept, who came, who left. */
export function MovedPanel({ reveal, options, lang }: Props) {
  const { of, changed } = reveal.movement
  if (of === 0) return <p class="aside">{common('noMovement', lang)}</p>
  return (
    <>
      <p class="big-fact">
        <b>{changed}</b> {common('of', lang)} <b>{of}</b> {common('changedMinds', lang)}
      </p>
      <ul class="bar-legend">
        <li class="kept">{common('kept', lang)}</li>
        <li class="added">{common('added', lang)}</li>
        <li class="left">{common('left', lang)}</li>
      </ul>
      <div class="two-columns">
        {(['problems', 'approaches'] as const).map(kind => (
          <MovedList key={kind} rows={movedRows(reveal, options, kind)} kind={kind} of={of} lang={lang} />
        ))}
      </div>
    </>
  )
}

const MOST = 7

const movedRows = (reveal: Reveal, options: Options, kind: Kind): BarRow[] =>
  barRows(reveal, options[kind], kind)
    .filter(row => movement(row) > 0)
    .sort((a, b) => movement(b) - movement(a))
    .slice(0, MOST)

const movement = ({ moved }: BarRow): number => (moved ? moved.added + moved.left : 0)

function MovedList({ rows, kind, of, lang }: { rows: readonly BarRow[]; kind: Kind; of: number; lang: Lang }) {
  return (
    <div class="bars">
      <h3>{common(kind === 'problems' ? 'problemsShort' : 'approachesShort', lang)}</h3>
      {rows.length === 0 && <p class="aside">{common('unmoved', lang)}</p>}
      <ul>
        {rows.map(({ id, label, place, moved = { kept: 0, added: 0, left: 0 } }) => (
          <li key={id} class={place === undefined ? 'bar-row' : 'bar-row named'}>
            <span class="bar-label">
              {place !== undefined && (
                <span class="bar-mark">
                  <span aria-hidden="true">✓</span>
                  <span class="unseen">{common('guideNames', lang)}: </span>
                </span>
              )}
              {label}
            </span>
            <span class="bar-round">
              <svg class="bar-svg" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect class="bar-all" width="100" height="10" />
                <rect class="bar-kept" width={share(moved.kept, of)} height="10" />
                <rect class="bar-added" x={share(moved.kept, of)} width={share(moved.added, of)} height="10" />
                <rect class="bar-left" x={share(moved.kept + moved.added, of)} width={share(moved.left, of)} height="10" />
              </svg>
              <span class="moved-counts">
                <span class="added">
                  +{moved.added}
                  <span class="unseen"> {common('added', lang)}, </span>
                </span>{' '}
                <span class="left">
                  −{moved.left}
                  <span class="unseen">
                    {' '}
                    {common('left', lang)}, {moved.kept} {common('kept', lang)}
                  </span>
                </span>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
