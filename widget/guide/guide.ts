// Who answers: the server, or the engine in this browser. The conversation does not know which.

import type { Answer, AskRequest } from '../../engine/answer.ts'
import type { Trouble } from '../../engine/conversation/state.ts'

/** Something that can be picked: its id and what it is called. */
export type Titled = { readonly id: string; readonly title: { readonly da: string; readonly en: string } }

export type Guide = {
  /** The answer with its blocks. @throws TroubleError when there is no answer; the signal's own error when it was cancelled */
  readonly ask: (request: AskRequest, signal: AbortSignal) => Promise<Answer>
  /** An entry of the knowledge in both languages, as `{ entry, sources }`. @throws TroubleError */
  readonly entry: (kind: string, id: string) => Promise<unknown>
  /** What there is of a kind. @throws TroubleError */
  readonly list: (kind: string) => Promise<readonly Titled[]>
}

/** For what is never cancelled. */
export const NEVER = new AbortController().signal

/** Why there is no answer, in a form that can be told to a user. */
export class TroubleError extends Error {
  override readonly name = 'TroubleError'
  readonly trouble: Trouble

  constructor(trouble: Trouble) {
    super(trouble.kind)
    this.trouble = trouble
  }
}

/** The trouble behind anything that was thrown. */
export const troubleOf = (error: unknown): Trouble => (error instanceof TroubleError ? error.trouble : { kind: 'broken' })
