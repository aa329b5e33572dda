// Counters in a real PostgreSQL: they add up, hold no address, and are not missed when the database is gone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openShared } from '../../../server/limits/shared.ts'
import { createGuard, WRONG_CODES } from '../../../server/workshop/guard.ts'
import { type Cluster, freePort, hasPostgres, query, startCluster } from '../storage/postgres.ts'

const ADDRESS = '192.0.2.77'

describe.skipIf(!hasPostgres)('on PostgreSQL', () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster()
  })
  afterAll(() => cluster.stop())

  test('two servers count together, and the database holds no address', async () => {
    const url = await cluster.makeDatabase()
    const told: string[] = []
    const servers = [openShared(url, trouble => told.push(trouble)), openShared(url, trouble => told.push(trouble))]
    const [one, other] = servers.map(server => server.makeCounter('questions', 60))
    await Promise.all(Array.from({ length: 10 }, () => one?.add(ADDRESS, 2)))
    expect(await other?.add(ADDRESS)).toMatchObject({ used: 21 })
    expect(await one?.look(ADDRESS)).toMatchObject({ used: 21 })
    expect(await one?.look('192.0.2.78')).toEqual({ used: 0, ms: 0 })
    const rows = JSON.stringify(await query(url, 'select * from rate_limits'))
    expect(rows).toContain('questions')
    expect(rows).not.toContain(ADDRESS)
    expect(await query(url, "select relpersistence from pg_class where relname = 'rate_limits'")).toEqual([{ relpersistence: 'u' }])
    await Promise.all(servers.map(server => server.close()))
    expect(told).toEqual([])
  })

  test('what has lapsed is deleted', async () => {
    const url = await cluster.makeDatabase()
    const shared = openShared(url, () => {}, 20)
    await shared.makeCounter('questions', 1).add(ADDRESS)
    const left = (): Promise<unknown[]> => query(url, 'select 1 from rate_limits')
    expect(await left()).toHaveLength(1)
    while ((await left()).length > 0) await new Promise(resolve => setTimeout(resolve, 50))
    await shared.close()
  })

  test('codes that are guessed on one server count on the other', async () => {
    const url = await cluster.makeDatabase()
    const servers = [openShared(url, () => {}), openShared(url, () => {})]
    const guards = servers.map(server => createGuard(server.makeCounter))
    let lookedUp = 0
    const wrong = async (): Promise<undefined> => {
      lookedUp += 1
    }
    for (let i = 0; i < 2 * WRONG_CODES; i += 1) await guards[i % 2]?.tryCode(ADDRESS, wrong).catch(() => {})
    expect(lookedUp).toBe(WRONG_CODES)
    await Promise.all(servers.map(server => server.close()))
  })
})

test('while the database does not answer each server counts alone, and says so once, without the address', async () => {
  const told: string[] = []
  const shared = openShared(`postgresql://tilgang:hemmeligt@127.0.0.1:${await freePort()}/tilgang`, trouble => told.push(trouble))
  const counter = shared.makeCounter('questions', 60)
  for (let i = 1; i <= 20; i += 1) expect(await counter.add(ADDRESS)).toMatchObject({ used: i })
  expect(told).toHaveLength(1)
  expect(told[0]).not.toMatch(/hemmeligt|192\.0/)
  await shared.close()
})
