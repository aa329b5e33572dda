import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mustAnswer, readyOf, SECRET, until } from '../asking.ts'
import type { Fault } from '../fault.ts'
import { copyOfKnowledge, copyOfProgram, withServer } from '../server.ts'

export const fault: Fault = {
  name: "a worker's uncaught exception",
  does: 'the thread that reads newer knowledge throws, with a text of a user in its message; then it exits in the middle',
  must: 'the server answers on with what it had, says that the newest was refused, and the text is in no log',
  async run() {
    const program = copyOfProgram()
    const thread = join(program, 'server/operation/read-thread.ts')
    const whole = readFileSync(thread, 'utf8')
    const folder = copyOfKnowledge()
    return withServer({ program, environment: { TILGANG_KNOWLEDGE: folder } }, async ({ address, child, said, isAlive, stop }) => {
      let before: string | undefined
      for (const breakIt of [`throw new Error(${JSON.stringify(SECRET)})`, 'process.exit(3)']) {
        writeFileSync(thread, `${breakIt}\n${whole}`)
        child.kill('SIGHUP')
        const { refused } = await until(
          () => readyOf(address),
          ready => ready.refused !== undefined && JSON.stringify(ready.refused) !== before,
          'the refusal',
        )
        before = JSON.stringify(refused)
        await mustAnswer(address)
        assert.ok(isAlive())
      }
      assert.equal(await stop(), 0)
      assert.ok(!said().includes(SECRET))
      return 'twice refused, answered all the time, ended with 0; 0 texts in the log'
    })
  },
}
