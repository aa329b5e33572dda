import assert from 'node:assert/strict'
import { mustAnswer } from '../asking.ts'
import type { Fault } from '../fault.ts'
import { startInVain, withServer } from '../server.ts'

export const fault: Fault = {
  name: 'the port is taken',
  does: 'a second server is started on the port of the first; then with its figures on it',
  must: 'it ends with 1 and says which variable to change, in both languages and without a stack; the first answers on',
  run: () =>
    withServer({}, async ({ address, port }) => {
      for (const name of ['PORT', 'TILGANG_METRICS']) {
        const { code, said } = await startInVain({ environment: { [name]: String(port) } })
        assert.equal(code, 1)
        assert.ok(said.includes(`${name}: `), said)
        assert.doesNotMatch(said, /\n\s+at /)
      }
      await mustAnswer(address)
      return 'ended with 1 and named PORT and TILGANG_METRICS; the first answered'
    }),
}
