import assert from 'node:assert/strict'
import { mustAnswer, until } from '../asking.ts'
import { closeAll, openMany } from '../connections.ts'
import type { Fault } from '../fault.ts'
import { withServer } from '../server.ts'

const FILES = 64
const SOCKETS = 200

export const fault: Fault = {
  name: 'few file descriptors',
  does: `the process may have ${FILES} files open; ${SOCKETS} connections come and stay`,
  must: 'it starts, lives on, and answers as soon as connections are free',
  run: () =>
    withServer({ through: ['prlimit', `--nofile=${FILES}`] }, async server => {
      await mustAnswer(server.address)
      const sockets = await openMany(server.port, SOCKETS)
      assert.ok(server.isAlive())
      closeAll(sockets)
      const ms = await until(
        () => mustAnswer(server.address).catch(() => undefined),
        answered => answered !== undefined,
        'an answer',
      )
      assert.ok(server.isAlive())
      return `lived through ${SOCKETS} connections, answered afterwards in ${ms} ms`
    }),
}
