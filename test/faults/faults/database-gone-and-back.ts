import assert from 'node:assert/strict'
import { hasPostgres, startCluster } from '../../server/storage/postgres.ts'
import { mustAnswer, until } from '../asking.ts'
import { type Fault, NotHere } from '../fault.ts'
import { openRoom } from '../room.ts'
import { startInVain, withServer } from '../server.ts'

const PHONES = 6

export const fault: Fault = {
  name: 'database gone and back',
  does: 'PostgreSQL is stopped during a round and started again; a server is started while it is gone',
  must: 'questions are answered all the time; choices are refused meanwhile and kept afterwards, none acknowledged is lost; who starts without it ends with 1 and names DATABASE_URL, not its password',
  async run() {
    if (!hasPostgres) throw new NotHere('needs PostgreSQL (apt-get install postgresql)')
    const cluster = await startCluster()
    try {
      const url = await cluster.makeDatabase()
      const environment = { DATABASE_URL: url }
      return await withServer({ environment }, async server => {
        const room = await openRoom(server.address, PHONES)
        for (let phone = 1; phone <= PHONES; phone += 1) await room.choose(server.address, phone)
        await cluster.away()
        let refused = 0
        for (let phone = 1; phone <= PHONES; phone += 1) await room.choose(server.address, phone).catch(() => refused++)
        assert.equal(refused, PHONES)
        const ms = await mustAnswer(server.address)
        const { code, said } = await startInVain({ environment: { DATABASE_URL: url.replace('tilgang@', 'tilgang:hemmeligt@') } })
        assert.equal(code, 1)
        assert.match(said, /DATABASE_URL: databasen svarer ikke/)
        assert.ok(!said.includes('hemmeligt'))
        await cluster.back()
        await until(
          () =>
            room.choose(server.address, 1).then(
              () => true,
              () => false,
            ),
          isKept => isKept,
          'choices to be kept again',
        )
        for (let phone = 1; phone <= PHONES; phone += 1) await room.choose(server.address, phone)
        const all = await room.mustBeWhole(server.address)
        assert.ok(server.isAlive())
        return `${refused} choices refused while it was gone, questions answered (${ms} ms); ${all} kept, 0 lost`
      })
    } finally {
      await cluster.stop()
    }
  },
}
