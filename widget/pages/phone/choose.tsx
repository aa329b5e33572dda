/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { findPersonalData, type PersonalData } from '../../../engine/privacy/find.ts'
import { maskPersonalData } from '../../../engine/privacy/mask.ts'
import { choseAnything, LONGEST_REASON, MOST_CHOSEN } from '../../../engine/workshop/index.ts'
import type { Choice, RoomView, Round } from '../../../engine/workshop/workshop.ts'
import { Chips } from '../show/chips.tsx'
import { Held } from '../show/held.tsx'
import { phoneWord as word } from '../words/phone.ts'
import { isEmpty, type Standing } from './outbox.ts'

type Props = {
  readonly room: RoomView
  readonly round: Round
  readonly draft: Choice
  readonly standing: Standing
  readonly isSending: boolean
  /** something was sent off before, so this is a change */
  readonly hasSent: boolean
  readonly edit: (draft: Choice) => void
  readonly send: () => void
}

/** Problems, approaches and one line of reasoning; sent off when its owner says so. */
export function Choose({ room, round, draft, standing, isSending, hasSent, edit, send }: Props) {
  const { lang, options } = room
  const [held, setHeld] = useState<readonly PersonalData[]>()
  const [isNothing, setNothing] = useState(false)
  const submit = (): void => {
    const found = findPersonalData(draft.reason)
    const nothing = !choseAnything(draft)
    setNothing(nothing)
    setHeld(found.length > 0 ? found : undefined)
    if (found.length > 0) setTimeout(() => document.querySelector('.held')?.scrollIntoView({ block: 'center' }))
    if (found.length === 0 && !nothing) send()
  }
  const hint = `${word('several', lang)}`
  return (
    <form
      class="choose-form"
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <h2>{word(round === 1 ? 'chooseAlone' : 'chooseAgain', lang)}</h2>
      {round === 2 && !isEmpty(draft) && <p class="hint">{word('chooseAgainHint', lang)}</p>}
      {(['problems', 'approaches'] as const).map(kind => (
        <Chips
          key={kind}
          kind={kind}
          options={options[kind]}
          chosen={draft[kind]}
          lang={lang}
          hint={draft[kind].length >= MOST_CHOSEN ? word('most', lang) : hint}
          most={MOST_CHOSEN}
          choose={chosen => {
            setNothing(false)
            edit({ ...draft, [kind]: chosen })
          }}
        />
      ))}
      <label for="reason">{word('reason', lang)}</label>
      <p class="hint" id="reason-hint">
        {word('reasonHint', lang)}
      </p>
      <textarea
        id="reason"
        rows={2}
        maxLength={LONGEST_REASON}
        value={draft.reason}
        aria-describedby="reason-hint reason-left"
        onInput={event => {
          setHeld(undefined)
          edit({ ...draft, reason: event.currentTarget.value.replace(/\n/g, ' ') })
        }}
      />
      <p class="hint" id="reason-left">
        {LONGEST_REASON - draft.reason.length} {word('left', lang)}
      </p>
      {held && (
        <Held
          text={draft.reason}
          found={held}
          lang={lang}
          send={() => {
            edit({ ...draft, reason: maskPersonalData(draft.reason) })
            setHeld(undefined)
            send()
          }}
          edit={() => {
            setHeld(undefined)
            document.getElementById('reason')?.focus()
          }}
        />
      )}
      <div class="send-bar">
        {isNothing && (
          <p class="fault" role="alert">
            {word('nothing', lang)}
          </p>
        )}
        <StandingLine standing={standing} isSending={isSending} lang={lang} />
        <button type="submit" class="primary" aria-disabled={standing === 'sent' || standing === 'waiting'}>
          {word(standing === 'sent' ? 'sent' : hasSent ? 'sendAgain' : 'send', lang)}
        </button>
      </div>
    </form>
  )
}

const SAID = { none: undefined, edited: 'isEdited', waiting: 'isWaiting', sent: 'isSent', refused: 'isRefused' } as const

/** Whether the room has the choice; said plainly. */
export function StandingLine({ standing, isSending, lang }: Pick<Props, 'standing' | 'isSending'> & { readonly lang: RoomView['lang'] }) {
  const said = standing === 'waiting' && isSending ? 'isSending' : SAID[standing]
  return (
    <p class={`standing ${standing}`} role="status">
      {said && (
        <>
          <span aria-hidden="true">{standing === 'sent' ? '✓ ' : standing === 'refused' ? '! ' : '• '}</span>
          {word(said, lang)}
        </>
      )}
    </p>
  )
}
