/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Lang } from '../../../engine/answer.ts'
import type { PersonalData } from '../../../engine/privacy/find.ts'
import { phoneWord } from '../words/phone.ts'

type Props = {
  readonly text: string
  readonly found: readonly PersonalData[]
  readonly lang: Lang
  readonly send: () => void
  readonly edit: () => void
}

/** A line that was not sent, because there seems to be personal data in it. */
export function Held({ text, found, lang, send, edit }: Props) {
  const pieces: (string | { readonly marked: string })[] = []
  let at = 0
  for (const { start, end } of found) {
    pieces.push(text.slice(at, start), { marked: text.slice(start, end) })
    at = end
  }
  return (
    <div class="held" role="alert">
      <b>{phoneWord('heldTitle', lang)}</b>
      <p>
        <q>{[...pieces, text.slice(at)].map((piece, i) => (typeof piece === 'string' ? piece : <mark key={i}>{piece.marked}</mark>))}</q>
      </p>
      <p>{phoneWord('heldHelp', lang)}</p>
      <div class="buttons">
        <button type="button" class="primary" onClick={send}>
          {phoneWord('sendMasked', lang)}
        </button>
        <button type="button" onClick={edit}>
          {phoneWord('editText', lang)}
        </button>
      </div>
    </div>
  )
}
