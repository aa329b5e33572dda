// What of the guide's answer is shown, apart from how it is drawn.
import type { Answer } from '../../../engine/answer.ts'

export type AnswerProps = {
  readonly answer: Answer
  /** level of the first heading */
  readonly level?: number
  /** ids of the sections to show; alarms and notices always stand. Absent: all of them */
  readonly only?: readonly string[]
  /** roles of sections that stand unfolded */
  readonly open?: readonly string[]
}

/** The bottom line and how to start. */
export const ADVICE = ['advice', 'steps', 'nearest'] as const
/** The bottom line and why. */
export const REASONS = ['advice', 'why', 'nearest'] as const
