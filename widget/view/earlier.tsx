/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Turn } from '../../engine/conversation/state.ts'
import { Unfold } from '../draw/unfold.tsx'
import { laterWord } from '../words/later-words.ts'
import { AnswerView } from './answer.tsx'
import type { Desk } from './desk.ts'
import { moveText } from './move.tsx'

/** What was said before, folded: it stays readable, and choices that were made say so. */
export const Earlier = ({ turns, desk }: { turns: readonly Turn[]; desk: Desk }) => (
  <section class="earlier" aria-label={laterWord('earlier', desk.lang)}>
    <p class="kicker">{laterWord('earlier', desk.lang)}</p>
    {turns.slice(0, -1).map((turn, i) => (
      <Unfold key={turn.n} lang={turn.answer?.lang} summary={moveText(turn.move)}>
        {() => turn.answer && <AnswerView turn={turn} answer={turn.answer} desk={desk} taken={takenAfter(turns.slice(i + 1))} />}
      </Unfold>
    ))}
  </section>
)

const takenAfter = (turns: readonly Turn[]): ReadonlySet<string> =>
  new Set(turns.flatMap(({ move }) => (move.kind === 'choice' ? [`${move.question} ${move.label}`] : [])))
