/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { ClarifyingQuestion } from '../../engine/answer.ts'
import { word } from '../words/words.ts'
import type { Brush } from './brush.ts'

/** Clarifying questions. A choice that was made stays readable and says so. */
export const Questions = ({ questions, brush }: { questions: readonly ClarifyingQuestion[]; brush: Brush }) => (
  <>
    {questions.map(({ id, text, options }) => (
      <fieldset key={id} class="choices">
        <legend>{text}</legend>
        {brush.paper ? (
          <p>{options.map(option => option.label).join(' · ')}</p>
        ) : (
          <div class="buttons">
            {options.map(({ label, context }) => {
              const isTaken = brush.taken?.has(`${text} ${label}`) ?? false
              return (
                <button
                  key={label}
                  type="button"
                  part="choice"
                  class={isTaken ? 'taken' : undefined}
                  disabled={!brush.live}
                  onClick={() => brush.act.choose(text, label, context)}
                >
                  {isTaken && '✓ '}
                  {label}
                  {isTaken && <small> ({word('chosen', brush.lang)})</small>}
                </button>
              )
            })}
          </div>
        )}
      </fieldset>
    ))}
  </>
)
