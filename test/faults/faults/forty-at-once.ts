import assert from 'node:assert/strict'
import { mustAnswer } from '../asking.ts'
import type { Fault } from '../fault.ts'
import { withServer } from '../server.ts'

const PEOPLE = 40
const QUESTIONS = 5

export const fault: Fault = {
  name: 'forty people at once behind one address',
  does: `${PEOPLE} people behind one address ask ${QUESTIONS} questions each, all at the same moment`,
  must: 'all are answered, none is told to wait',
  run: () =>
    withServer({}, async ({ address }) => {
      const times: number[] = []
      for (let n = 0; n < QUESTIONS; n += 1) times.push(...(await Promise.all(Array.from({ length: PEOPLE }, () => mustAnswer(address)))))
      assert.equal(times.length, PEOPLE * QUESTIONS)
      return `${times.length} of ${PEOPLE * QUESTIONS} answered, the slowest in ${Math.max(...times)} ms`
    }),
}
