import type { Fault } from '../fault.ts'
import { openRoom } from '../room.ts'
import { start, temporary } from '../server.ts'

const PHONES = 12
const LIVES = 3
const CHOICES_OF_A_LIFE = 30

export const fault: Fault = {
  name: 'kill -9 and restart',
  does: `killed ${LIVES} times in the middle of a round while ${PHONES} phones choose, started again on the same folder`,
  must: 'every acknowledged choice is there',
  async run() {
    const data = temporary('kill')
    let server = await start({ data })
    const room = await openRoom(server.address, PHONES)
    let all = 0
    for (let life = 0; life < LIVES; life += 1) {
      let left = CHOICES_OF_A_LIFE
      const { address, stop } = server
      const phones = Array.from({ length: PHONES }, async (_, i) => {
        while (left > 0) {
          try {
            await room.choose(address, i + 1)
          } catch (error) {
            if (left > 0) throw error
            return
          }
          left -= 1
          if (left === 0) await stop('SIGKILL')
        }
      })
      await Promise.all(phones)
      server = await start({ data })
      all = await room.mustBeWhole(server.address)
    }
    await server.stop('SIGKILL')
    return `${all} choices acknowledged, 0 lost`
  },
}
