/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Lang } from '../../../../engine/answer.ts'
import type { PlannedScenario } from '../../../../engine/workshop/workshop.ts'
import type { Offered } from '../../live/calls.ts'
import { common } from '../../words/common.ts'
import { prepare as word } from '../../words/prepare.ts'
import { minutesOf, moveItem } from '../plan.ts'

type Props = {
  readonly chosen: readonly PlannedScenario[]
  readonly known: ReadonlyMap<string, Offered>
  readonly lang: Lang
  readonly change: (chosen: readonly PlannedScenario[]) => void
  readonly edit: (at: number) => void
}

/** The families of the workshop in their order. */
export function Chosen({ chosen, known, lang, change, edit }: Props) {
  if (chosen.length === 0) return <p class="hint">{word('none', lang)}</p>
  const titleOf = (item: PlannedScenario): string => ('own' in item ? item.own.title : (known.get(item.id)?.title ?? item.id))
  const total = chosen.reduce((sum, item) => sum + minutesOf(item, known), 0)
  return (
    <>
      <ol class="chosen-list">
        {chosen.map((item, at) => {
          const title = titleOf(item)
          return (
            <li key={'id' in item ? item.id : `own-${at}`}>
              <span class="chosen-title">
                {title}{' '}
                <span class="minutes">
                  {minutesOf(item, known)} {common('minutes', lang)}
                </span>
              </span>
              <span class="chosen-buttons">
                <button
                  type="button"
                  class="small"
                  disabled={at === 0}
                  aria-label={`${word('up', lang)}: ${title}`}
                  onClick={() => change(moveItem(chosen, at, -1))}
                >
                  ↑
                </button>
                <button
                  type="button"
                  class="small"
                  disabled={at === chosen.length - 1}
                  aria-label={`${word('down', lang)}: ${title}`}
                  onClick={() => change(moveItem(chosen, at, 1))}
                >
                  ↓
                </button>
                {'own' in item && (
                  <button type="button" class="small" aria-label={`${word('edit', lang)}: ${title}`} onClick={() => edit(at)}>
                    {word('edit', lang)}
                  </button>
                )}
                <button
                  type="button"
                  class="small"
                  aria-label={`${word('takeOut', lang)}: ${title}`}
                  onClick={() => change(chosen.filter((_, i) => i !== at))}
                >
                  ×
                </button>
              </span>
            </li>
          )
        })}
      </ol>
      <p class="total">
        {word('total', lang)}: {total} {common('minutes', lang)}
      </p>
    </>
  )
}
