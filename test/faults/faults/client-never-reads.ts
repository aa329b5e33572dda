import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { mustAnswer } from '../asking.ts'
import { closeAll, openMany, WHOLE } from '../connections.ts'
import type { Fault } from '../fault.ts'
import { openRoom } from '../room.ts'
import { withServer } from '../server.ts'

const READERS = 50
const REQUESTS_EACH = 40
const CHOICES = 60
const MOST_GROWTH_MB = 150

export const fault: Fault = {
  name: 'clients that never read',
  does: `${READERS} clients send ${REQUESTS_EACH} questions each on one connection and read nothing; one listens to a workshop and reads nothing while phones choose`,
  must: `others are answered, the workshop goes on for those who read, and memory grows by less than ${MOST_GROWTH_MB} MB`,
  run: () =>
    withServer({ environment: { TILGANG_RATE_LIMIT: 'off' } }, async server => {
      const { address, port, pid } = server
      const room = await openRoom(address, 6)
      await mustAnswer(address)
      const before = memoryOf(pid)
      const deaf = await openMany(port, READERS)
      for (const socket of deaf) {
        socket.pause()
        socket.write(WHOLE.replace('Connection: close\r\n', '').repeat(REQUESTS_EACH))
      }
      const stalled = await room.events(address, 1)
      assert.equal(stalled.status, 200)
      const reader = (await room.events(address, 'trainer')).body?.getReader()
      let events = 0
      const reading = (async () => {
        for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) events += 1
      })().catch(() => {})
      for (let n = 0; n < CHOICES; n += 1) {
        await room.choose(address, 1 + (n % 6))
        if (n % 10 === 0) await pause(350)
      }
      const ms = await mustAnswer(address)
      const grown = memoryOf(pid) - before
      assert.ok(events > 1, 'the one who reads was sent nothing')
      assert.ok(grown < MOST_GROWTH_MB, `memory grew by ${grown} MB`)
      await room.mustBeWhole(address)
      closeAll(deaf)
      await server.stop('SIGKILL')
      await reading
      return `another was answered in ${ms} ms; memory grew by ${grown} MB; ${CHOICES} choices kept`
    }),
}

const KB_IN_MB = 1024
const memoryOf = (pid: number): number =>
  Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / KB_IN_MB)
