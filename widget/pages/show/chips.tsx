/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Lang } from '../../../engine/answer.ts'
import type { Option } from '../../../engine/workshop/workshop.ts'
import { common } from '../words/common.ts'
import type { Kind } from './bars.ts'
import { inOrder } from './short-label.ts'

type Props = {
  readonly kind: Kind
  readonly options: readonly Option[]
  readonly chosen: readonly string[]
  readonly lang: Lang
  readonly hint: string
  readonly most: number
  readonly choose: (chosen: readonly string[]) => void
}

/** Things to choose, each a tick that looks like a chip: large enough for a thumb. */
export function Chips({ kind, options, chosen, lang, hint, most, choose }: Props) {
  const isFull = chosen.length >= most
  return (
    <fieldset class="pick">
      <legend>{common(kind, lang)}</legend>
      <p class="hint">{hint}</p>
      <div class="pick-chips">
        {inOrder(options, lang).map(({ id, label }) => {
          const isChosen = chosen.includes(id)
          return (
            <label key={id} class={isChosen ? 'pick-chip chosen' : 'pick-chip'}>
              <input
                type="checkbox"
                checked={isChosen}
                disabled={isFull && !isChosen}
                onChange={() => choose(isChosen ? chosen.filter(other => other !== id) : [...chosen, id])}
              />
              {label}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
