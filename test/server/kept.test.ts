// What is opened, and what happens when it cannot be: workshops stop the start, counts do not.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ConfigError, readConfig } from '../../server/config.ts'
import { openKept } from '../../server/kept.ts'
import { memoryCounter } from '../../server/limits/counter.ts'
import { house } from './house.ts'

const folder = mkdtempSync(join(tmpdir(), 'tilgang-kept-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'a-file')
writeFileSync(file, '')

async function open(environment: Record<string, string>) {
  const told: string[] = []
  const kept = await openKept({ ...house, config: readConfig(environment) }, line => told.push(line), memoryCounter)
  await kept.close()
  return { has: Object.keys(kept).filter(key => key !== 'close'), told }
}

test.each([
  ['on', 'on', ['workshops', 'counts'], true],
  ['on', 'off', ['workshops'], true],
  ['off', 'on', ['counts'], true],
  ['off', 'off', [], false],
] as const)('workshops %s, counts %s', async (TILGANG_WORKSHOPS, TILGANG_COUNTS, has, isStored) => {
  const data = join(folder, TILGANG_WORKSHOPS + TILGANG_COUNTS)
  expect(await open({ TILGANG_DATA: data, TILGANG_WORKSHOPS, TILGANG_COUNTS })).toEqual({ has, told: [] })
  expect(existsSync(data)).toBe(isStored)
})

test('a folder that cannot be used stops the workshops, and the message names the variable', async () => {
  await expect(open({ TILGANG_DATA: join(file, 'x') })).rejects.toThrow(ConfigError)
  await expect(open({ TILGANG_DATA: join(file, 'x') })).rejects.toThrow('TILGANG_DATA: workshops kan ikke gemmes')
})

test('without workshops the server starts, counts nothing, and says why', async () => {
  const { has, told } = await open({ TILGANG_DATA: join(file, 'x'), TILGANG_WORKSHOPS: 'off' })
  expect(has).toEqual([])
  expect(told).toEqual([expect.stringContaining('TILGANG_DATA: der tælles ikke')])
})

test('a database that is away is told without its password', async () => {
  const { has, told } = await open({ DATABASE_URL: 'postgresql://tilgang:hemmeligt@127.0.0.1:1/x', TILGANG_WORKSHOPS: 'off' })
  expect(has).toEqual([])
  expect(told.join()).toContain('DATABASE_URL')
  expect(told.join()).not.toContain('hemmeligt')
})
