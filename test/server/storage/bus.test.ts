import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Bus, Signal } from '../../../server/storage/bus.ts'
import { openPostgresBus } from '../../../server/storage/postgres-bus.ts'
import { type Cluster, hasPostgres, query, startCluster } from './postgres.ts'

const heardBy = (bus: Bus): (Signal | 'missed')[] => {
  const heard: (Signal | 'missed')[] = []
  bus.listen(signal => heard.push(signal))
  return heard
}

describe.skipIf(!hasPostgres)('two servers on one PostgreSQL', () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster()
  })
  afterAll(() => cluster.stop())

  test('hear each other, and go on hearing after their connections broke', async () => {
    const url = await cluster.makeDatabase()
    const troubles: string[] = []
    const [one, other] = [await openPostgresBus(url, t => troubles.push(t)), await openPostgresBus(url, t => troubles.push(t))]
    const heard = heardBy(other)
    const signals: Signal[] = [
      { workshop: 'w1', about: 'room' },
      { workshop: 'w1', about: 'counts' },
      { workshop: 'w2', about: 'gone' },
    ]
    for (const signal of signals) one.publish(signal)
    await vi.waitFor(() => expect(heard).toEqual(signals), 5000)

    await query(
      url,
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
    )
    await vi.waitFor(() => expect(heard).toContain('missed'), 20_000)
    await vi.waitFor(() => {
      one.publish({ workshop: 'w3', about: 'room' })
      expect(heard).toContainEqual({ workshop: 'w3', about: 'room' })
    }, 20_000)
    expect(troubles.length).toBeGreaterThan(0)
    await Promise.all([one.close(), other.close()])
  })
})
