/** @jsxRuntime automatic */
/** @jsxImportSource preact */

import type { Context, Lang } from '../../engine/answer.ts'
import { drawnLabel } from '../../engine/present/drawn-labels.ts'
import type { Guide, Titled } from '../guide/guide.ts'
import { laterWord } from '../words/later-words.ts'
import { WithLists } from './lists.ts'

type Props = {
  readonly guide: () => Guide
  readonly lang: Lang
  readonly button: string
  /** ids that are there already */
  readonly taken: readonly string[]
  readonly done: (context: Context, label: string) => void
}

const KINDS = ['problems', 'groups', 'topics'] as const

/** All problems, groups and topics to tick. */
export const Choose = (props: Props) => (
  <WithLists
    kinds={KINDS}
    guide={props.guide}
    draw={lists => <Ticks {...props} lists={lists} />}
    waiting={<p>{laterWord('loading', props.lang)}</p>}
    failed={<p>{laterWord('noEntry', props.lang)}</p>}
  />
)

function Ticks({ lang, button, taken, done, lists }: Props & { lists: Readonly<Record<string, readonly Titled[]>> }) {
  const finish = (form: HTMLFormElement): void => {
    const ticked = new FormData(form)
    const chosen = KINDS.map(kind => (lists[kind] ?? []).filter(choice => ticked.getAll(kind).includes(choice.id)))
    const context = Object.fromEntries(KINDS.map((kind, i) => [kind, (chosen[i] ?? []).map(choice => choice.id)]))
    const label = chosen.flat().map(choice => choice.title[lang])
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
          <legend>{drawnLabel(kind, lang)}</legend>
          <div class="ticks">
            {(lists[kind] ?? [])
              .filter(choice => !taken.includes(choice.id))
              .map(choice => (
                <label key={choice.id}>
                  <input type="checkbox" name={kind} value={choice.id} />
                  <span>{choice.title[lang]}</span>
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
