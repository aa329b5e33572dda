import type { Conversation } from '../../engine/conversation/state.ts'
import { answerIds } from '../element/events.ts'
import { plainJson } from '../plain-json.ts'
import { moveText } from '../view/move.tsx'
import { laterWord } from '../words/later-words.ts'
import { markdownOf } from './markdown.ts'

/**
 * The conversation to take along.
 * @param withWords whether the user's own words may stand in it; else their topics stand in their place
 */
export function transcript({ turns }: Conversation, format: 'markdown' | 'json', withWords: boolean): string {
  const answered = turns.flatMap(turn => (turn.answer && turn.status === 'answered' ? [{ ...turn, answer: turn.answer }] : []))
  if (format === 'json')
    return plainJson(
      answered.map(({ n, move, answer }) => ({
        ...answerIds(n, answer),
        ...(withWords && move.kind === 'question' ? { question: move.text } : {}),
      })),
    )
  return answered
    .map(({ move, answer }) => {
      const own = move.kind === 'question'
      return markdownOf(answer, own && !withWords ? laterWord('about', answer.lang) : moveText(move))
    })
    .join('\n---\n\n')
}
