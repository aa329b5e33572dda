/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { Marked } from '../draw/marked.tsx'
import { laterWord } from '../words/later-words.ts'
import type { Desk } from './desk.ts'

/** A question that was not sent: what looks like personal data is marked, and goes out masked or not at all. */
export function Held({ desk: { lang, act }, held }: { desk: Desk; held: NonNullable<Desk['held']> }) {
  return (
    <div class="notice held" part="held" role="alert">
      <b>{laterWord('heldTitle', lang)}</b>
      <p>
        <q>
          <Marked text={held.text} places={held.found} />
        </q>
      </p>
      <p>{laterWord('heldHelp', lang)}</p>
      <div class="buttons">
        <button type="button" class="primary" onClick={act.sendMasked}>
          {laterWord('sendMasked', lang)}
        </button>
        <button type="button" onClick={act.editHeld}>
          {laterWord('editText', lang)}
        </button>
      </div>
    </div>
  )
}
