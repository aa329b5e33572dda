/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Lang } from '../../../engine/answer.ts'
import { maskPersonalData } from '../../../engine/privacy/mask.ts'
import { LONGEST_GROUP } from '../../../engine/workshop/limits.ts'
import { phoneWord as word } from '../words/phone.ts'

type Props = { readonly group: string | undefined; readonly lang: Lang; readonly save: (group: string) => Promise<boolean> }

/** The name of the group that somebody sits in, never their own. */
export function Group({ group, lang, save }: Props) {
  const [text, setText] = useState(group ?? '')
  const [isSaved, setSaved] = useState(false)
  return (
    <form
      class="group"
      onSubmit={event => {
        event.preventDefault()
        const safe = maskPersonalData(text.trim())
        setText(safe)
        void save(safe).then(setSaved)
      }}
    >
      <label for="group">{word('groupLabel', lang)}</label>
      <p class="hint" id="group-hint">
        {word('groupHint', lang)}
      </p>
      <div class="row">
        <input
          id="group"
          maxLength={LONGEST_GROUP}
          value={text}
          autocomplete="off"
          aria-describedby="group-hint"
          onInput={event => {
            setText(event.currentTarget.value)
            setSaved(false)
          }}
        />
        <button type="submit">{word('saveGroup', lang)}</button>
      </div>
      <p class="standing" role="status">
        {isSaved ? `✓ ${word('groupSaved', lang)}` : ''}
      </p>
    </form>
  )
}
