import assert from 'node:assert/strict'
import { mustAnswer } from '../asking.ts'
import type { Fault } from '../fault.ts'
import { openRoom, Refused } from '../room.ts'
import { start, startInVain } from '../server.ts'
import { withDisk } from '../small-disk.ts'

export const fault: Fault = {
  name: 'read-only disk',
  does: 'a server is started on a disk that nobody can write to',
  must: 'it ends with 1 and says which variable to change, in both languages and without a stack; with TILGANG_WORKSHOPS=off it starts and answers',
  run: () =>
    withDisk('4m', async ({ folder, mount }) => {
      let server = await start({ data: folder })
      const room = await openRoom(server.address, 2)
      await room.choose(server.address, 1)
      await server.stop()
      mount('ro')
      const { code, said } = await startInVain({ data: folder })
      assert.equal(code, 1)
      assert.match(said, /TILGANG_DATA: workshops kan ikke gemmes/)
      assert.doesNotMatch(said, /\n\s+at /)
      server = await start({ data: folder, environment: { TILGANG_WORKSHOPS: 'off' } })
      await mustAnswer(server.address)
      await assert.rejects(openRoom(server.address), Refused)
      await server.stop()
      mount('rw')
      server = await start({ data: folder })
      await room.mustBeWhole(server.address)
      await server.stop()
      return 'ended with 1 and named TILGANG_DATA; answered with workshops off; writable again, nothing was lost'
    }),
}
