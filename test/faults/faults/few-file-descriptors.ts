import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mustAnswer, until } from '../asking.ts'
import { closeAll, openMany } from '../connections.ts'
import { type Fault, NotHere } from '../fault.ts'
import { withServer } from '../server.ts'

const FILES = 64
const SOCKETS = 200

export const fault: Fault = {
  name: 'few file descriptors',
  does: `the running process may from now on have ${FILES} files open (to start, Node needs more: it reads its modules all at once); ${SOCKETS} connections come and stay`,
  must: 'it lives on, and answers as soon as connections are free',
  run: () =>
    withServer({}, async server => {
      try {
        execFileSync('prlimit', [`--pid=${server.pid}`, `--nofile=${FILES}`], { stdio: 'ignore' })
      } catch {
        throw new NotHere('needs prlimit')
      }
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
