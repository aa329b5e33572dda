/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Lang } from '../../engine/answer.ts'
import type { Trouble, TroubleKind, Turn } from '../../engine/conversation/state.ts'
import { type Word, word } from '../words/words.ts'
import type { Desk } from './desk.ts'

const TITLES: Readonly<Record<TroubleKind, Word>> = {
  offline: 'offline',
  unreachable: 'unreachable',
  slow: 'slow',
  server: 'server',
  'too-many': 'tooMany',
  'too-long': 'refused',
  refused: 'refused',
  broken: 'broken',
}

/** What happened, in a line. */
export const troubleTitle = ({ kind }: Trouble, lang: Lang): string => word(TITLES[kind], lang)

/** What happened, what to do, and the button for it. */
export function TroubleBox({ turn, desk: { lang, act } }: { turn: Turn; desk: Desk }) {
  const trouble = turn.trouble ?? { kind: 'broken' }
  const help = word(`${TITLES[trouble.kind]}Help` as Word, lang)
  const canRetry = trouble.kind !== 'refused' && trouble.kind !== 'too-long'
  return (
    <div class="notice trouble" part="notice trouble" lang={lang}>
      <b>{troubleTitle(trouble, lang)}</b>
      <p>
        {help}
        {trouble.kind === 'too-many' && ` ${trouble.wait ?? 30} ${word('seconds', lang)}.`}
      </p>
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
