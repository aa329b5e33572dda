import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { mustAnswer } from '../asking.ts'
import type { Fault } from '../fault.ts'
import { withServer } from '../server.ts'

const QUESTIONS = 50
const A_FLUSH_MS = 1_500

export const fault: Fault = {
  name: 'standard output and error closed',
  does: `whoever read its output and its log is gone (EPIPE) while it answers ${QUESTIONS} questions`,
  must: 'it answers on and ends with 0 when told to go',
  run: () =>
    withServer({}, async ({ address, child, isAlive, stop }) => {
      child.stdout?.destroy()
      child.stderr?.destroy()
      for (let n = 0; n < QUESTIONS; n += 1) await mustAnswer(address)
      await pause(A_FLUSH_MS)
      for (let n = 0; n < QUESTIONS; n += 1) await mustAnswer(address)
      assert.ok(isAlive())
      assert.equal(await stop(), 0)
      return `${2 * QUESTIONS} questions answered without a reader; ended with 0`
    }),
}
