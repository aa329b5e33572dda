import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mustAnswer } from '../asking.ts'
import { type Fault, NotHere } from '../fault.ts'
import { startInVain, temporary, withServer } from '../server.ts'

/** Nobody answers there: the addresses are for documentation. */
const DEAD = 'nameserver 192.0.2.1\noptions timeout:1 attempts:1\n'

export const fault: Fault = {
  name: 'DNS dead',
  does: 'the name server does not answer; started so, with and without a database that has a name',
  must: 'it starts and answers without asking for a name; with a database that cannot be found it ends with 1 and names DATABASE_URL',
  async run() {
    const resolv = join(temporary('dns'), 'resolv.conf')
    writeFileSync(resolv, DEAD)
    const through = ['unshare', '--mount', 'sh', '-c', 'mount --bind "$0" /etc/resolv.conf && exec "$@"', resolv]
    try {
      execFileSync(through[0] ?? '', [...through.slice(1), 'true'], { stdio: 'ignore' })
    } catch {
      throw new NotHere('needs the right to bind a file in a mount namespace')
    }
    const ms = await withServer({ through }, ({ address }) => mustAnswer(address))
    const { code, said } = await startInVain({ through, environment: { DATABASE_URL: 'postgresql://tilgang@db.kommune.example/tilgang' } })
    assert.equal(code, 1)
    assert.match(said, /DATABASE_URL: databasen svarer ikke/)
    return `answered in ${ms} ms; with an unknown database it ended with 1 and named DATABASE_URL`
  },
}
