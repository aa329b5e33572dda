/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Lang } from '../../engine/answer.ts'
import type { Turn } from '../../engine/conversation/state.ts'
import { word } from '../words/words.ts'

/** What the user did, in a line. */
export function moveText(move: Turn['move']): string {
  if (move.kind === 'question') return move.text
  return move.kind === 'choice' ? `${move.question} ${move.label}` : move.label
}

/** What the user did; in a question the words that carried the answer are marked. */
export function Move({ turn, lang }: { turn: Turn; lang: Lang }) {
  const { move, answer } = turn
  const said = <span class="unseen">{word('you', lang)}: </span>
  if (move.kind !== 'question' || !answer)
    return (
      <>
        {said}
        {moveText(move)}
      </>
    )
  const { problems, groups, topics } = answer.understood
  const carried = [...problems, ...groups, ...topics].flatMap(found => found.because).sort((a, b) => a.start - b.start)
  const pieces = []
  let at = 0
  for (const { start, end } of carried) {
    if (end <= at) continue
    const from = Math.max(at, start)
    pieces.push(move.text.slice(at, from), <mark key={from}>{move.text.slice(from, end)}</mark>)
    at = end
  }
  return (
    <>
      {said}
      {pieces}
      {move.text.slice(at)}
    </>
  )
}
