/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { pendingTurn } from '../../engine/conversation/reduce.ts'
import { rest } from '../rest.ts'
import { numberOf } from '../words/numbers.ts'
import { word } from '../words/words.ts'
import type { Desk } from './desk.ts'

/** The longest question, in UTF-16 units. */
export const LONGEST = 1000

/** The field. What stands in it stays there until its answer has come. */
export function Composer({ desk }: { desk: Desk }) {
  const { lang, act, conversation, held, fault, editing } = desk
  const Held = rest()?.Held
  const isWaiting = pendingTurn(conversation) !== undefined
  const send = (form: HTMLFormElement): void => act.submit(form.querySelector('textarea')?.value ?? '')
  return (
    <form
      class="composer"
      part="composer"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        send(event.currentTarget)
      }}
    >
      {held && Held && <Held desk={desk} held={held} />}
      {conversation.turns.length > 0 && (
        <button type="button" class="as-link to-answer" data-key="to-answer" onClick={act.goToAnswer}>
          <span aria-hidden="true">↑</span> {word('toAnswer', lang)}
        </button>
      )}
      <label for="question">{word(editing ? 'edit' : conversation.turns.length > 0 ? 'goOn' : 'label', lang)}</label>
      {fault !== undefined && (
        <p class="fault" id="fault" role="alert">
          {fault === 'no rest'
            ? word('trouble', lang)
            : fault === 0
              ? word('empty', lang)
              : `${word('tooLong', lang)} ${numberOf(fault, lang)}.`}
        </p>
      )}
      <div class="row">
        <textarea
          id="question"
          rows={2}
          part="field"
          autocomplete="off"
          aria-invalid={fault !== undefined}
          aria-describedby={fault === undefined ? undefined : 'fault'}
          onKeyDown={event => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
            event.preventDefault()
            if (event.currentTarget.form) send(event.currentTarget.form)
          }}
        />
        {isWaiting ? (
          <button key="cancel" type="button" data-key="send" onClick={() => act.send({ type: 'cancel' })}>
            {word('cancel', lang)}
          </button>
        ) : (
          <button key="send" type="submit" class="primary" data-key="send" part="send">
            {word('ask', lang)}
          </button>
        )}
      </div>
    </form>
  )
}
