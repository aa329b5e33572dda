import assert from 'node:assert/strict'
import type { Fault } from '../fault.ts'
import { openRoom } from '../room.ts'
import { start, temporary } from '../server.ts'

const PHONES = 40

export const fault: Fault = {
  name: 'SIGTERM with open streams',
  does: `told to go while ${PHONES} phones and the trainer listen to a workshop; started anew`,
  must: 'each stream is told to come back, it ends with 0, and the workshop goes on where it was',
  async run() {
    const data = temporary('streams')
    const server = await start({ data })
    const room = await openRoom(server.address, PHONES)
    for (let phone = 1; phone <= PHONES; phone += 1) await room.choose(server.address, phone)
    const listeners = await Promise.all(
      ['trainer' as const, ...Array.from({ length: PHONES }, (_, i) => i + 1)].map(who => room.events(server.address, who)),
    )
    for (const { status } of listeners) assert.equal(status, 200)
    const texts = Promise.all(listeners.map(listener => listener.text()))
    assert.equal(await server.stop(), 0)
    const told = (await texts).filter(text => /event: leave\nretry: \d+\n\n$/.test(text)).length
    assert.equal(told, PHONES + 1)
    const again = await start({ data })
    const all = await room.mustBeWhole(again.address)
    await again.stop()
    return `${told} of ${PHONES + 1} streams told to come back; ended with 0; ${all} choices there afterwards`
  },
}
