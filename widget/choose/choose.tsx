/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { choices } from 'virtual:choices'
import type { Context, Lang } from '../../engine/answer.ts'
import { answerLabel } from '../../engine/present/answer-labels.ts'

type Props = {
  readonly lang: Lang
  readonly button: string
  /** ids that are there already */
  readonly taken: readonly string[]
  readonly done: (context: Context, label: string) => void
}

const KINDS = ['problems', 'groups', 'topics'] as const

/** All problems, groups and topics to tick. */
export function Choose({ lang, button, taken, done }: Props) {
  const finish = (form: HTMLFormElement): void => {
    const ticked = new FormData(form)
    const chosen = KINDS.map(kind => choices[kind].filter(choice => ticked.getAll(kind).includes(choice.id)))
    const context = Object.fromEntries(KINDS.map((kind, i) => [kind, (chosen[i] ?? []).map(choice => choice.id)]))
    const label = chosen.flat().map(choice => choice.short[lang])
    if (label.length > 0) done(context, label.join(' · '))
  }
  return (
    <form
      class="choose"
      onSubmit={event => {
        event.preventDefault()
        finish(event.currentTarget)
      }}
    >
      {KINDS.map(kind => (
        <fieldset key={kind}>
          <legend>{answerLabel(kind, lang)}</legend>
          <div class="ticks">
            {choices[kind]
              .filter(choice => !taken.includes(choice.id))
              .map(choice => (
                <label key={choice.id}>
                  <input type="checkbox" name={kind} value={choice.id} />
                  <span>{choice.short[lang]}</span>
                </label>
              ))}
          </div>
        </fieldset>
      ))}
      <button type="submit" class="primary">
        {button}
      </button>
    </form>
  )
}
