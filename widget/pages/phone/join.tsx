/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Lang } from '../../../engine/answer.ts'
import { inThrees, readCode } from '../show/code.ts'
import { phoneWord as word } from '../words/phone.ts'

/** Why somebody stands at the door again, and what the server said of it. */
export type Fault = { readonly kind: 'gone' | 'over'; readonly said: string }

type Props = { readonly lang: Lang; readonly fault: Fault | undefined; readonly join: (code: string) => void }

/** Asks for the code on the screen. */
export function Join({ lang, fault, join }: Props) {
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const said = isWrong ? word('codeFault', lang) : fault && (fault.said || word(fault.kind, lang))
  return (
    <form
      class="join"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        const code = readCode(text)
        setWrong(code === undefined)
        if (code) join(code)
      }}
    >
      <h1>{word('title', lang)}</h1>
      <label for="code">{word('codeLabel', lang)}</label>
      <p class="hint" id="code-hint">
        {word('codeHint', lang)}
      </p>
      {said && (
        <p class={fault?.kind === 'over' && !isWrong ? 'note-box' : 'fault'} id="code-fault" role="alert">
          {said}
        </p>
      )}
      <input
        id="code"
        class="code-field"
        inputMode="numeric"
        autocomplete="off"
        maxLength={15}
        value={text}
        aria-describedby={said ? 'code-fault code-hint' : 'code-hint'}
        aria-invalid={isWrong}
        onInput={event => setText(spread(event.currentTarget.value))}
      />
      <button type="submit" class="primary">
        {word('join', lang)}
      </button>
    </form>
  )
}

const spread = (text: string): string => inThrees(text.replace(/\D/g, '').slice(0, 9))
