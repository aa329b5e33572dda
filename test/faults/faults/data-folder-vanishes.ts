import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { mustAnswer } from '../asking.ts'
import type { Fault } from '../fault.ts'
import { openRoom } from '../room.ts'
import { temporary, withServer } from '../server.ts'

export const fault: Fault = {
  name: 'data folder vanishes',
  does: 'the folder of the workshops is deleted during a round; afterwards the server is started anew',
  must: 'questions are answered, the process lives, what cannot be kept is refused and not acknowledged, and the next start makes a new folder',
  async run() {
    const data = temporary('vanishes')
    await withServer({ data }, async server => {
      const room = await openRoom(server.address, 3)
      await room.choose(server.address, 1)
      rmSync(data, { recursive: true })
      await assert.rejects(room.choose(server.address, 1), { status: 500 })
      await assert.rejects(openRoom(server.address, 1), { status: 500 })
      await mustAnswer(server.address)
      assert.ok(server.isAlive())
    })
    await withServer({ data }, async ({ address }) => {
      const room = await openRoom(address, 2)
      await room.choose(address, 1)
      await room.mustBeWhole(address)
    })
    return 'choices and new workshops were refused with 500; questions were answered; the next start was whole'
  },
}
