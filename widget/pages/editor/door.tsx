/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Lang } from '../../../engine/answer.ts'
import { editorWord as word } from '../words/editor.ts'

type Props = { readonly lang: Lang; readonly enter: (key: string, name: string) => Promise<void> }

/** Who edits: the key that editors share, and a name for the history. */
export function Door({ lang, enter }: Props) {
  const [key, setKey] = useState('')
  const [name, setName] = useState('')
  return (
    <form
      class="door"
      onSubmit={event => {
        event.preventDefault()
        void enter(key.trim(), name.trim())
      }}
    >
      <p class="lead">{word('lead', lang)}</p>
      <div class="field">
        <label for="editor-key">{word('key', lang)}</label>
        <p class="hint" id="editor-key-hint">
          {word('keyHint', lang)}
        </p>
        <input
          id="editor-key"
          type="password"
          autocomplete="off"
          required
          aria-describedby="editor-key-hint"
          value={key}
          onInput={event => setKey(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="editor-name">{word('name', lang)}</label>
        <p class="hint" id="editor-name-hint">
          {word('nameHint', lang)}
        </p>
        <input
          id="editor-name"
          autocomplete="off"
          required
          maxLength={60}
          aria-describedby="editor-name-hint"
          value={name}
          onInput={event => setName(event.currentTarget.value)}
        />
      </div>
      <button type="submit" class="primary">
        {word('enter', lang)}
      </button>
      <p class="hint">{word('kept', lang)}</p>
    </form>
  )
}
