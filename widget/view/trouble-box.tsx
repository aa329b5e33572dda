/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Turn } from '../../engine/conversation/state.ts'
import { laterWord } from '../words/later-words.ts'
import { word } from '../words/words.ts'
import type { Desk } from './desk.ts'
import { troubleHelp, troubleTitle } from './trouble-help.ts'

/** What happened, what to do, and the button for it. */
export function TroubleBox({ turn, desk: { lang, act } }: { turn: Turn; desk: Desk }) {
  const trouble = turn.trouble ?? { kind: 'broken' }
  const canRetry = trouble.kind !== 'refused' && trouble.kind !== 'too-long'
  return (
    <div class="notice trouble" part="notice trouble" lang={lang}>
      <b>{troubleTitle(trouble, lang)}</b>
      <p>{troubleHelp(trouble, lang)}</p>
      <div class="buttons">
        {canRetry && (
          <button type="button" class="primary" data-key="retry" onClick={() => act.send({ type: 'retry' })}>
            {laterWord('retry', lang)}
          </button>
        )}
        <button type="button" onClick={() => act.send({ type: 'back' })}>
          {word('back', lang)}
        </button>
      </div>
    </div>
  )
}
