import assert from 'node:assert/strict'
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mustAnswer, readyOf, until } from '../asking.ts'
import type { Fault } from '../fault.ts'
import { copyOfKnowledge, withServer } from '../server.ts'

const FILE = 'approaches/network.yaml'

export const fault: Fault = {
  name: 'knowledge wrong at a reload',
  does: 'while it answers, a knowledge file is half-written, then missing, then the whole folder gone, then all is mended and newer',
  must: 'it goes on with the knowledge it had and /readyz names the file; the mended one comes into use',
  async run() {
    const folder = copyOfKnowledge()
    const path = join(folder, FILE)
    const whole = readFileSync(path, 'utf8')
    return withServer({ environment: { TILGANG_KNOWLEDGE: folder } }, async ({ address, child }) => {
      const { knowledge } = await readyOf(address)
      const breaks = [() => truncateSync(path, Math.floor(whole.length / 2)), () => rmSync(path), () => rmSync(folder, { recursive: true })]
      for (const breakIt of breaks) {
        breakIt()
        const before = (await readyOf(address)).refused
        child.kill('SIGHUP')
        const ready = await until(
          () => readyOf(address),
          ({ refused }) => refused !== undefined && JSON.stringify(refused) !== JSON.stringify(before),
          'the knowledge to be refused',
        )
        assert.equal(ready.knowledge, knowledge)
        assert.ok((ready.refused?.faults.length ?? 0) > 0)
        await mustAnswer(address)
      }
      copyOfKnowledge(folder)
      writeFileSync(path, `${whole}\n# newer\n`.replace(/^(title: \{ da: )/m, '$1Nyt '))
      child.kill('SIGHUP')
      const mended = await until(
        () => readyOf(address),
        ({ refused }) => refused === undefined,
        'the mended knowledge',
      )
      await mustAnswer(address)
      return `3 times refused, answered all the time; mended: ${mended.knowledge === knowledge ? 'the same' : 'newer'} knowledge in use`
    })
  },
}
