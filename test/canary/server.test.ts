// Five hundred made-up people go through every door; then everything that the server wrote is searched for them, byte by byte.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Launched, launch } from '../http/launch.ts'
import { openRoom, throughEveryDoor } from './doors.ts'
import { madeUp } from './made-up.ts'
import { findTexts, formsOf, type Place } from './search.ts'

const SEED = 6
const COUNT = 500
/** So many share a workshop. */
const OF_A_ROOM = 50

let server: Launched

beforeAll(async () => {
  server = await launch({ TILGANG_RATE_LIMIT: 'off', TILGANG_PROXIES: '1', TILGANG_ORIGINS: 'https://intranet.example.dk' })
})
afterAll(async () => {
  await server?.stop()
  server?.remove()
})

const filesOf = (folder: string): Place[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(file => statSync(file).isFile())
    .map(file => ({ name: relative(folder, file), bytes: readFileSync(file) }))

async function metricsOf(address: string): Promise<Place> {
  const response = await fetch(`${address}/metrics`)
  return { name: 'metrics', bytes: Buffer.from(await response.arrayBuffer()) }
}

const people = madeUp(SEED, COUNT)
const texts = people.map(({ data }) => data)

test('the search finds every form of a text, and nothing where it is not', () => {
  for (const text of texts.slice(0, 12))
    for (const form of [...formsOf(text), ...['', 'x', 'xy'].map(before => Buffer.from(`${before}${text}`).toString('base64'))])
      expect(findTexts([text], [{ name: 'here', bytes: Buffer.from(`<${form}>`) }])).toHaveLength(1)
  expect(findTexts(texts, [{ name: 'nowhere', bytes: Buffer.from('Zebra 2050') }])).toEqual([])
  expect(new Set(texts).size).toBe(COUNT)
})

test('500 made-up people through every door: none in the log, the data, the metrics or a temporary file', async () => {
  const statuses = new Map<number, number>()
  for (let from = 0; from < COUNT; from += OF_A_ROOM) {
    const room = await openRoom(server.address, people[from]?.sentence ?? '')
    for (const [i, { sentence }] of people.slice(from, from + OF_A_ROOM).entries())
      for (const status of await throughEveryDoor(server.address, sentence, from + i + 1, room))
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  // They came in, and were refused, in every way that there is.
  for (const status of [200, 201, 400, 404, 405, 413, 415]) expect(statuses.get(status), `status ${status}`).toBeGreaterThan(0)
  expect([...statuses.keys()].filter(status => status >= 500)).toEqual([])

  const running = [...filesOf(server.folder), { name: 'log', bytes: server.written() }, await metricsOf(server.address)]
  // The files are those in which something is kept: what is left of a sentence stands there.
  expect(running.some(({ bytes }) => bytes.includes('hedder ***'))).toBe(true)
  expect(findTexts(texts, running)).toEqual([])
  expect(await server.stop()).toBe(0)
  expect(findTexts(texts, [...filesOf(server.folder), { name: 'log', bytes: server.written() }])).toEqual([])
}, 1_200_000)
