import assert from 'node:assert/strict'
import { ask, mustAnswer } from '../asking.ts'
import type { Fault } from '../fault.ts'
import { withServer } from '../server.ts'

const PEOPLE = 40
const QUESTIONS = 5
const AT_ONCE = 20
const FLOODER = '127.0.0.66'
const ALLOWED = 600

export const fault: Fault = {
  name: 'one flooder beside forty people',
  does: `one address asks without pause on ${AT_ONCE} connections while ${PEOPLE} people behind another ask ${QUESTIONS} questions each`,
  must: 'the people are all answered; the flooder gets what is allowed in a minute (600) and then 429 with Retry-After',
  run: () =>
    withServer({}, async ({ address }) => {
      let isOver = false
      const statuses = new Map<number, number>()
      let hasRetry = true
      const flood = Array.from({ length: AT_ONCE }, async () => {
        while (!isOver || !statuses.has(429)) {
          const { status, headers } = await ask(address, { from: FLOODER })
          statuses.set(status, (statuses.get(status) ?? 0) + 1)
          if (status === 429 && !(Number(headers['retry-after']) > 0)) hasRetry = false
        }
      })
      const begun = performance.now()
      const people = Array.from({ length: PEOPLE }, async () => {
        let slowest = 0
        for (let n = 0; n < QUESTIONS; n += 1) slowest = Math.max(slowest, await mustAnswer(address))
        return slowest
      })
      const slowest = Math.max(...(await Promise.all(people)))
      isOver = true
      await Promise.all(flood)
      const minutes = Math.ceil((performance.now() - begun) / 60_000)
      assert.ok((statuses.get(200) ?? 0) <= ALLOWED * (minutes + 1))
      assert.ok((statuses.get(429) ?? 0) > 0)
      assert.ok(hasRetry, 'no Retry-After')
      assert.deepEqual([...statuses.keys()].sort(), [200, 429])
      return `${PEOPLE * QUESTIONS} of ${PEOPLE * QUESTIONS} people's questions answered, the slowest in ${slowest} ms; the flooder ${statuses.get(200)} times, and ${statuses.get(429)} times 429`
    }),
}
