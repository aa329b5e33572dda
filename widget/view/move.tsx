/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Lang } from '../../engine/answer.ts'
import type { Turn } from '../../engine/conversation/state.ts'
import { Marked } from '../draw/marked.tsx'
import { word } from '../words/words.ts'

/** What the user did, in a line. */
export function moveText(move: Turn['move']): string {
  if (move.kind === 'question') return move.text
  return move.kind === 'choice' ? `${move.question} ${move.label}` : move.label
}

/** What the user did; in a question the words that carried the answer are marked. */
export function Move({ turn: { move, answer }, lang }: { turn: Turn; lang: Lang }) {
  const found = answer && move.kind === 'question' ? [answer.understood.problems, answer.understood.groups, answer.understood.topics] : []
  return (
    <>
      <span class="unseen">{word('you', lang)}: </span>
      <Marked text={moveText(move)} places={found.flat().flatMap(({ because }) => because)} />
    </>
  )
}
