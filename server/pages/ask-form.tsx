/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Lang } from '../../engine/answer.ts'
import { LONGEST_QUESTION } from '../schemas/ask.ts'
import type { Door } from './door.ts'
import { word } from './words.ts'

export type AskFormProps = {
  readonly lang: Lang
  readonly question?: string | undefined
  readonly door: Door
  /** sentences that say what was wrong with the question just sent */
  readonly faults?: readonly string[]
}

/**
 * The field for a question. A Danish page leaves the language of the answer to the question; an English page asks for English.
 */
export function AskForm({ lang, question = '', door, faults = [] }: AskFormProps) {
  const hasFaults = faults.length > 0
  return (
    <form class="ask" method="post" action={door.action} autocomplete="off">
      <label for="question">{word('questionLabel', lang)}</label>
      <p class="hint" id="question-hint">
        {word('questionHint', lang)}
      </p>
      {hasFaults ? (
        <div class="fault" id="question-fault" role="alert">
          <strong>{word('faultTitle', lang)}</strong>
          <ul>
            {faults.map(fault => (
              <li>{fault}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <textarea
        id="question"
        name="question"
        rows={3}
        maxlength={LONGEST_QUESTION}
        // Else a browser writes it down, to put it back when it is started again.
        autocomplete="off"
        required
        aria-describedby={hasFaults ? 'question-fault question-hint' : 'question-hint'}
        {...(hasFaults ? { 'aria-invalid': 'true' } : {})}
      >
        {question}
      </textarea>
      {lang === 'en' ? <input type="hidden" name="lang" value="en" /> : null}
      {door.theme === 'auto' ? null : <input type="hidden" name="theme" value={door.theme} />}
      <button class="primary" type="submit">
        {word('ask', lang)}
      </button>
    </form>
  )
}
