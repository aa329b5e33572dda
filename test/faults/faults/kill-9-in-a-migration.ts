import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Fault } from '../fault.ts'
import { openRoom } from '../room.ts'
import { temporary, withServer } from '../server.ts'

const KILLS = 10
const STEP_MS = 20
const script = fileURLToPath(new URL('../open-storage.ts', import.meta.url))

export const fault: Fault = {
  name: 'kill -9 in a migration',
  does: `killed ${KILLS} times while the tables are made, each time ${STEP_MS} ms later after the file has appeared, each in a new folder`,
  must: 'the next start makes the tables whole, and a workshop is held in them',
  async run() {
    let unfinished = 0
    let last = ''
    for (let kill = 0; kill < KILLS; kill += 1) {
      const data = temporary('migration')
      const child = spawn(process.execPath, ['--import', 'tsx', script, data], { stdio: ['ignore', 'pipe', 'inherit'] })
      let said = ''
      child.stdout.setEncoding('utf8').on('data', piece => {
        said += piece
      })
      const ended = once(child, 'close')
      while (!existsSync(join(data, 'workshops.db')) && child.exitCode === null) await pause(1)
      await pause(kill * STEP_MS)
      child.kill('SIGKILL')
      await ended
      if (said === '') {
        unfinished += 1
        last = data
      }
      const again = spawn(process.execPath, ['--import', 'tsx', script, data], { stdio: ['ignore', 'ignore', 'inherit'] })
      assert.deepEqual(await once(again, 'close'), [0, null])
    }
    assert.ok(unfinished > 0, 'none was killed before its end')
    return withServer({ data: last }, async ({ address }) => {
      const room = await openRoom(address, 3)
      await room.choose(address, 1)
      await room.mustBeWhole(address)
      return `${unfinished} of ${KILLS} were killed before the end; all were whole after the next start`
    })
  },
}
