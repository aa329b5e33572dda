// Answers are made a few in each turn of the event loop, in the order in which they were asked for.
import type { MiddlewareHandler } from 'hono'
import { hasGone } from '../outgoing.ts'
import { Problem } from '../problem.ts'
import { kindOf } from './rate-limits.ts'

/** One alone would be fairest, and costs 7 % more processor time for each; with eight the last ones wait a quarter longer. */
export const ANSWERS_IN_A_TURN = 4

/**
 * Lets each request that costs an answer wait for its turn. Node takes one new connection in a turn: were everything that has come in
 * answered in one, whoever comes last would wait for many answers of each who came before. For who goes meanwhile none is made.
 * @throws {Problem} which nobody reads: it ends the request, and its log line tells that it was cut
 */
export function turns(): MiddlewareHandler {
  const waiting: (() => void)[] = []
  const next = (): void => {
    for (const go of waiting.splice(0, ANSWERS_IN_A_TURN)) go()
    if (waiting.length > 0) setImmediate(next)
  }
  const turn = (): Promise<void> =>
    new Promise(resolve => {
      if (waiting.push(resolve) === 1) setImmediate(next)
    })
  return async (c, proceed) => {
    const kind = kindOf(c.req.path)
    if (kind === 'questions' || kind === 'files') {
      await turn()
      if (hasGone(c)) throw new Problem('body-cut-short')
    }
    await proceed()
  }
}
