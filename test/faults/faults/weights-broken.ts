import assert from 'node:assert/strict'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '../fault.ts'
import { copyOfProgram, startInVain } from '../server.ts'

export const fault: Fault = {
  name: 'weights missing, truncated or no weights',
  does: 'started when knowledge/model/weights.bin is missing; cut in the middle; cut by one byte; random bytes',
  must: 'it ends with 1, names the file and says what to do, without a stack',
  async run() {
    const program = copyOfProgram()
    const path = join(program, 'knowledge/model/weights.bin')
    const whole = readFileSync(path)
    const breaks = [
      () => rmSync(path),
      () => writeFileSync(path, whole.subarray(0, whole.length / 2)),
      () => writeFileSync(path, whole.subarray(0, -1)),
      () => writeFileSync(path, Buffer.alloc(1_000, 7)),
    ]
    for (const breakIt of breaks) {
      breakIt()
      const { code, said } = await startInVain({ program })
      assert.equal(code, 1)
      assert.match(said, /knowledge\/model\/weights\.bin/)
      assert.doesNotMatch(said, /\n\s+at /)
    }
    return '4 times ended with 1 and named the file'
  },
}
