import assert from 'node:assert/strict'
import { mustAnswer } from '../asking.ts'
import { fakeClock } from '../clock.ts'
import type { Fault } from '../fault.ts'
import { openRoom } from '../room.ts'
import { temporary, withServer } from '../server.ts'

const YEAR_NOW = new Date().getUTCFullYear()

export const fault: Fault = {
  name: 'the clock, ten years on and ten years back',
  does: 'the clock of the running server is set ten years back, then right, then ten years on, during a workshop; then it is started anew there',
  must: 'questions are answered and nobody is made to wait for years; set back, a workshop goes on and new ones are held; what has lapsed is gone',
  async run() {
    const data = temporary('clock')
    const clock = fakeClock('+0')
    const { environment } = clock
    await withServer({ data, environment }, async ({ address, isAlive }) => {
      const room = await openRoom(address, 3)
      await room.choose(address, 1)
      clock.turn('-10y')
      await until(address, YEAR_NOW - 10)
      await mustAnswer(address)
      await room.choose(address, 1)
      await (await openRoom(address, 2)).choose(address, 1)
      clock.turn('+0')
      await mustAnswer(address)
      await room.choose(address, 2)
      await room.mustBeWhole(address)
      clock.turn('+10y')
      await until(address, YEAR_NOW + 10)
      await mustAnswer(address)
      await (await openRoom(address, 2)).choose(address, 1)
      await assert.rejects(room.choose(address, 1), { status: 404 })
      assert.ok(isAlive())
    })
    await withServer({ data, environment }, async ({ address }) => {
      await mustAnswer(address)
      await (await openRoom(address, 2)).choose(address, 1)
    })
    return 'answered at all three times; the workshop went on ten years back, and was gone ten years on; new ones were held'
  },
}

// Otherwise nothing would be tried: the server really has the other year.
async function until(address: string, year: number): Promise<void> {
  const { headers } = await fetch(`${address}/healthz`)
  const date = headers.get('Date') ?? ''
  if (!date.includes(String(year))) {
    await new Promise(resolve => setTimeout(resolve, 1_100))
    const again = (await fetch(`${address}/healthz`)).headers.get('Date') ?? ''
    assert.ok(again.includes(String(year)), `the server has ${again}`)
  }
}
