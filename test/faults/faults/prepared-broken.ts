import assert from 'node:assert/strict'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask } from '../asking.ts'
import type { Fault } from '../fault.ts'
import { copyOfProgram, withServer } from '../server.ts'

export const fault: Fault = {
  name: 'what the build prepared is broken',
  does: 'started when dist/prepared.bin is missing; half there; empty; with one bit turned',
  must: 'it starts, and answers byte for byte as with the whole file',
  async run() {
    const program = copyOfProgram()
    const path = join(program, 'dist/prepared.bin')
    const whole = readFileSync(path)
    const turned = Buffer.from(whole)
    const middle = whole.length >> 1
    turned[middle] = (turned[middle] ?? 0) ^ 1
    const answer = (): Promise<string> => withServer({ program }, async ({ address }) => (await ask(address)).text)
    const expected = await answer()
    assert.match(expected, /"network"/)
    const breaks = [
      () => rmSync(path),
      () => writeFileSync(path, whole.subarray(0, whole.length / 2)),
      () => writeFileSync(path, ''),
      () => writeFileSync(path, turned),
    ]
    for (const breakIt of breaks) {
      breakIt()
      assert.equal(await answer(), expected)
    }
    return '4 times started and answered the same'
  },
}
