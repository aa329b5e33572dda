import assert from 'node:assert/strict'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '../fault.ts'
import { copyOfProgram, startInVain } from '../server.ts'

export const fault: Fault = {
  name: 'built knowledge broken',
  does: 'started when dist/knowledge.json is half there; empty; and of another shape',
  must: 'it ends with 1, names the file and says what to do, without a stack',
  async run() {
    const program = copyOfProgram()
    const path = join(program, 'dist/knowledge.json')
    const half = Math.floor(readFileSync(path).length / 2)
    for (const breakIt of [() => truncateSync(path, half), () => writeFileSync(path, ''), () => writeFileSync(path, '{"hash":"0"}')]) {
      breakIt()
      const { code, said } = await startInVain({ program })
      assert.equal(code, 1)
      assert.match(said, /dist\/knowledge\.json/)
      assert.match(said, /npm run build/)
      assert.doesNotMatch(said, /\n\s+at /)
    }
    return '3 times ended with 1 and named the file'
  },
}
