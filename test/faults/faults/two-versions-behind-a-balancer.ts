import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashContent } from '../../../knowledge/hash.ts'
import type { Knowledge } from '../../../knowledge/schema.ts'
import { ask } from '../asking.ts'
import type { Fault } from '../fault.ts'
import { copyOfProgram, start } from '../server.ts'

const GONE = 'social-isolation'
const RENAMED = 'social-isolatiox'

export const fault: Fault = {
  name: 'two servers with different knowledge behind one balancer',
  does: `a follow-up reaches a server on which the problem is called \`${RENAMED}\` and \`${GONE}\` does not exist; a page, a link and the API`,
  must: 'unknown ids are told with 400 and their place, or the page answers without them; nothing is 5xx; versions differ in the answers',
  async run() {
    const program = copyOfProgram()
    const path = join(program, 'dist/knowledge.json')
    const { hash: _, ...content } = JSON.parse(readFileSync(path, 'utf8').replaceAll(GONE, RENAMED)) as Knowledge
    writeFileSync(path, JSON.stringify({ ...content, hash: hashContent(content) }))
    const [one, other] = await Promise.all([start(), start({ program })])
    try {
      const first = JSON.parse((await ask(one.address)).text) as {
        version: { knowledge: string }
        understood: { problems: { id: string }[] }
      }
      assert.ok(first.understood.problems.some(({ id }) => id === GONE))
      const body = { context: { problems: [GONE], dropped: [GONE], focus: { kind: 'problems', id: GONE } } }
      const followUp = await ask(other.address, { body })
      assert.equal(followUp.status, 400, followUp.text.slice(0, 300))
      const { errors } = JSON.parse(followUp.text) as { errors: { where: string }[] }
      assert.ok(errors.some(({ where }) => where.startsWith('context.problems')))
      const second = JSON.parse((await ask(other.address)).text) as typeof first
      assert.notEqual(second.version.knowledge, first.version.knowledge)
      const links = [`/svar?p=${GONE}`, `/api/problems/${GONE}`, `/api/knowledge/problems/${GONE}`, `/embed/v1/frame?p=${GONE}`]
      const statuses = await Promise.all(links.map(async link => (await fetch(other.address + link)).status))
      for (const status of statuses) assert.ok(status < 500, `${links} ${statuses}`)
      assert.ok(one.isAlive() && other.isAlive())
      return `the follow-up was told 400 at ${errors.map(({ where }) => where).join(', ')}; ${links.length} links ended with ${statuses.join(', ')}`
    } finally {
      await Promise.all([one.stop('SIGKILL'), other.stop('SIGKILL')])
    }
  },
}
