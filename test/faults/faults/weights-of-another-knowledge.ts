import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask } from '../asking.ts'
import type { Fault } from '../fault.ts'
import { copyOfProgram, withServer } from '../server.ts'

const LEARNED = 'social-isolation'
/** As long, so that the file stays whole. */
const UNKNOWN = 'social-isolatiox'
const QUESTIONS = [
  'isolerede enlige mødre',
  'hun kommer aldrig ud og kender ingen',
  'isolated single mothers',
  'far er arbejdsløs og ensom',
]

export const fault: Fault = {
  name: 'weights of another knowledge',
  does: `started with weights that have learned \`${UNKNOWN}\`, which the knowledge does not have, in the place of \`${LEARNED}\``,
  must: 'it answers from the word lists what it has not learned, and says nothing of what it does not know; no error',
  async run() {
    const program = copyOfProgram()
    const path = join(program, 'knowledge/model/weights.bin')
    const text = readFileSync(path, 'latin1')
    const other = text.replaceAll(LEARNED, UNKNOWN)
    assert.notEqual(text, other)
    writeFileSync(path, other, 'latin1')
    return withServer({ program }, async ({ address, said }) => {
      let found = 0
      for (const question of QUESTIONS) {
        const { status, text } = await ask(address, { question })
        assert.equal(status, 200, text.slice(0, 200))
        assert.ok(!text.includes(UNKNOWN))
        const { understood } = JSON.parse(text) as { understood: { problems: { id: string }[] } }
        if (understood.problems.some(({ id }) => id === LEARNED)) found += 1
      }
      assert.ok(!said().includes('"error"'), said())
      return `${QUESTIONS.length} of ${QUESTIONS.length} answered; ${LEARNED} found from the word lists in ${found}`
    })
  },
}
