// Answers are made one in each turn of the event loop, in the order in which they were asked for.
import type { MiddlewareHandler } from 'hono'
import { kindOf } from './rate-limits.ts'

/**
 * Lets each request that costs an answer wait for its turn. Node takes one new connection in a turn: were everything that has come in
 * answered in one, whoever comes last would wait for many answers of each who came before.
 */
export function turns(): MiddlewareHandler {
  const waiting: (() => void)[] = []
  const next = (): void => {
    waiting.shift()?.()
    if (waiting.length > 0) setImmediate(next)
  }
  const turn = (): Promise<void> =>
    new Promise(resolve => {
      if (waiting.push(resolve) === 1) setImmediate(next)
    })
  return async (c, proceed) => {
    const kind = kindOf(c.req.path)
    if (kind === 'questions' || kind === 'files') await turn()
    await proceed()
  }
}
