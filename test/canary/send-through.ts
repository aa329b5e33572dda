// Made-up people go through every door; then everything that the server wrote is searched for them, byte by byte.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect } from 'vitest'
import { type Launched, launch } from '../http/launch.ts'
import { openRoom, throughEveryDoor } from './doors.ts'
import { madeUp } from './made-up.ts'
import { findTexts, type Place } from './search.ts'

export const SEED = 6
/** So many share a workshop. */
const OF_A_ROOM = 50

/**
 * Sends people through every door, and expects to find none of them in the log, the data, the metrics or a temporary file.
 * @returns how many requests came back with which status
 */
export async function sendThrough(count: number): Promise<ReadonlyMap<number, number>> {
  const server = await launch({
    TILGANG_RATE_LIMIT: 'off',
    TILGANG_PROXIES: '1',
    TILGANG_ORIGINS: 'https://intranet.example.dk',
    TILGANG_METRICS: '127.0.0.1:0',
    TILGANG_LOG: 'debug',
    TILGANG_MCP: 'on',
  })
  try {
    return await searchAfter(server, count)
  } finally {
    if (server.isRunning()) await server.stop()
    server.remove()
  }
}

async function searchAfter(server: Launched, count: number): Promise<ReadonlyMap<number, number>> {
  const people = madeUp(SEED, count)
  const texts = people.map(({ data }) => data)
  const statuses = new Map<number, number>()
  for (let from = 0; from < count; from += OF_A_ROOM) {
    const room = await openRoom(server.address, people[from]?.sentence ?? '')
    for (const [i, { sentence }] of people.slice(from, from + OF_A_ROOM).entries())
      for (const status of await throughEveryDoor(server.address, sentence, from + i + 1, room))
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  const running = [...filesOf(server.folder), { name: 'log', bytes: server.written() }, await metricsOf(server)]
  // The files are those in which something is kept: what is left of a sentence stands there.
  expect(running.some(({ bytes }) => bytes.includes('hedder ***'))).toBe(true)
  expect(findTexts(texts, running)).toEqual([])
  expect(await server.stop()).toBe(0)
  expect(findTexts(texts, [...filesOf(server.folder), { name: 'log', bytes: server.written() }])).toEqual([])
  return statuses
}

const filesOf = (folder: string): Place[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(file => statSync(file).isFile())
    .map(file => ({ name: relative(folder, file), bytes: readFileSync(file) }))

// The log says where they are.
async function metricsOf(server: Launched): Promise<Place> {
  const find = (): string | undefined => /http:\/\/127\.0\.0\.1:\d+\/metrics/.exec(server.written().toString())?.[0]
  await expect.poll(find, { timeout: 5_000 }).toBeDefined()
  const response = await fetch(find() ?? '')
  expect(response.status).toBe(200)
  return { name: 'metrics', bytes: Buffer.from(await response.arrayBuffer()) }
}
