import type { Answer, AskRequest } from '../../engine/answer.ts'
import type { House } from '../house.ts'

/** Answers a question and counts how it ended: as a program asks, be it a widget or another assistant. Nothing of the question is kept. */
export function askCounted({ engine, counts }: Pick<House, 'engine' | 'counts'>, request: AskRequest): Answer {
  const answer = engine.ask(request)
  counts?.countQuestion(answer)
  return answer
}
