import assert from 'node:assert/strict'
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mustAnswer } from '../asking.ts'
import type { Fault } from '../fault.ts'
import { openRoom, Refused } from '../room.ts'
import { start } from '../server.ts'
import { withDisk } from '../small-disk.ts'

const PHONES = 8
const MOST_CHOICES = 4_000

export const fault: Fault = {
  name: 'full disk',
  does: 'the disk of the workshops (2 MB) is filled to its last byte during a round; later there is room again; killed and started anew',
  must: 'questions are answered; a choice that cannot be kept is refused, not acknowledged; afterwards choices are kept again and none is lost',
  run: () =>
    withDisk('2m', async ({ folder }) => {
      let server = await start({ data: folder })
      const { address } = server
      const room = await openRoom(address, PHONES)
      const ballast = join(folder, 'ballast')
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(ballast, Buffer.alloc(bavail * bsize))
      let refused: Refused | undefined
      for (let n = 0; n < MOST_CHOICES && !refused; n += 1)
        await room.choose(address, 1 + (n % PHONES)).catch((error: unknown) => {
          if (!(error instanceof Refused)) throw error
          refused = error
        })
      assert.ok(refused, 'the disk was never full')
      assert.ok(refused.status >= 500, refused.message)
      await mustAnswer(address)
      await room.mustBeWhole(address)
      rmSync(ballast)
      for (let phone = 1; phone <= PHONES; phone += 1) await room.choose(address, phone)
      await server.stop('SIGKILL')
      server = await start({ data: folder })
      const all = await room.mustBeWhole(server.address)
      await server.stop()
      return `refused with ${refused.status}; ${all} choices acknowledged, 0 lost; questions answered meanwhile`
    }),
}
