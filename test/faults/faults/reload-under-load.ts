import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask, readyOf, until } from '../asking.ts'
import type { Fault } from '../fault.ts'
import { copyOfKnowledge, withServer } from '../server.ts'

const AT_ONCE = 6
const RELOADS = 2

export const fault: Fault = {
  name: 'reload under load',
  does: `${RELOADS} times newer knowledge while ${AT_ONCE} questions are always on their way`,
  must: 'every question is answered, from one state of the knowledge; the newest is in use afterwards',
  async run() {
    const folder = copyOfKnowledge()
    const path = join(folder, 'approaches/network.yaml')
    const text = readFileSync(path, 'utf8')
    return withServer({ environment: { TILGANG_KNOWLEDGE: folder, TILGANG_RATE_LIMIT: 'off' } }, async ({ address, child }) => {
      const seen = new Set<string>()
      let answered = 0
      let isOver = false
      const asking = Array.from({ length: AT_ONCE }, async () => {
        while (!isOver) {
          const { status, text } = await ask(address)
          assert.equal(status, 200, text.slice(0, 200))
          seen.add((JSON.parse(text) as { version: { knowledge: string } }).version.knowledge)
          answered += 1
        }
      })
      const reloading = (async () => {
        for (let n = 1; n <= RELOADS; n += 1) {
          const { knowledge } = await readyOf(address)
          const [, title = ''] = /^title:\s*\{ da: ([^,}]+)/m.exec(text) ?? []
          assert.ok(title !== '', 'the file has no title')
          writeFileSync(path, text.replace(title, `${title}${' igen'.repeat(n)}`))
          child.kill('SIGHUP')
          await until(
            () => readyOf(address),
            ready => ready.refused !== undefined || ready.knowledge !== knowledge,
            'newer knowledge',
          )
        }
      })().finally(() => {
        isOver = true
      })
      await Promise.all([...asking, reloading])
      assert.equal(seen.size, RELOADS + 1)
      return `${answered} questions, all answered, from ${seen.size} states of the knowledge`
    })
  },
}
