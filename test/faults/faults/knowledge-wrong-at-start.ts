import assert from 'node:assert/strict'
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '../fault.ts'
import { copyOfKnowledge, startInVain } from '../server.ts'

const FILE = 'approaches/network.yaml'

export const fault: Fault = {
  name: 'knowledge wrong at the start',
  does: 'started with a folder that does not exist; with a knowledge file missing; with one that is no YAML; with one that was half-written',
  must: 'each time it ends with 1 and names the file and the line, in both languages and without a stack',
  async run() {
    const none = await startInVain({ environment: { TILGANG_KNOWLEDGE: '/nowhere/at/all' } })
    mustSay(none, '/nowhere/at/all:1:')
    const folder = copyOfKnowledge()
    const path = join(folder, FILE)
    const whole = readFileSync(path)
    const breaks: readonly (readonly [string, () => void])[] = [
      ['network', () => rmSync(path)],
      [
        `${FILE}:`,
        () => writeFileSync(path, Buffer.concat([whole.subarray(0, 200), Buffer.from([0xff, 0xfe, 0x00]), Buffer.from('\n\t: {[')])),
      ],
      [`${FILE}:`, () => truncateSync(path, Math.floor(whole.length / 2))],
    ]
    for (const [place, breakIt] of breaks) {
      breakIt()
      const ended = await startInVain({ environment: { TILGANG_KNOWLEDGE: folder } })
      mustSay(ended, place)
      writeFileSync(path, whole)
    }
    return '4 times ended with 1 and named the place'
  },
}

function mustSay({ code, said }: { code: number | null; said: string }, what: string): void {
  assert.equal(code, 1)
  assert.ok(said.includes(what), said.slice(0, 500))
  assert.doesNotMatch(said, /\n\s+at /)
}
