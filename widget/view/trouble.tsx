/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Lang } from '../../engine/answer.ts'
import type { Trouble, Turn } from '../../engine/conversation/state.ts'
import { rest } from '../rest.ts'
import { word } from '../words/words.ts'
import type { Desk } from './desk.ts'

/** What happened, in a line; without the rest of the widget only that something did. */
export const troubleTitle = (trouble: Trouble, lang: Lang): string => rest()?.troubleTitle(trouble, lang) ?? word('trouble', lang)

/** What happened, what to do, and the button for it. */
export function TroubleBox({ turn, desk: { lang, act } }: { turn: Turn; desk: Desk }) {
  const trouble = turn.trouble ?? { kind: 'broken' }
  const canRetry = trouble.kind !== 'refused' && trouble.kind !== 'too-long'
  return (
    <div class="notice trouble" part="notice trouble" lang={lang}>
      <b>{troubleTitle(trouble, lang)}</b>
      <p>{rest()?.troubleHelp(trouble, lang)}</p>
      <div class="buttons">
        {canRetry && (
          <button type="button" class="primary" data-key="retry" onClick={() => act.send({ type: 'retry' })}>
            {word('retry', lang)}
          </button>
        )}
        <button type="button" onClick={() => act.send({ type: 'back' })}>
          {word('back', lang)}
        </button>
      </div>
    </div>
  )
}
