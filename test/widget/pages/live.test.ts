import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ASK_EVERY_MS, type Hearing, pause, SILENCE_MS, startLive } from '../../../widget/pages/live/live.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const half = (): number => 0.5

// A stream that is written to from outside, and ends when its reader goes.
function openStream(signal: AbortSignal) {
  let write: (text: string) => void = () => undefined
  let end: () => void = () => undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      write = text => controller.enqueue(new TextEncoder().encode(text))
      end = () => controller.close()
      signal.addEventListener('abort', () => controller.error(new Error('aborted')))
    },
  })
  return { response: new Response(body), write: (text: string) => write(text), end: () => end() }
}

function listen() {
  const streams: ReturnType<typeof openStream>[] = []
  const lastIds: (string | undefined)[] = []
  const tags: (string | undefined)[] = []
  const heard: string[] = []
  const told: Hearing[] = []
  const world = { isAway: false, status: 200 }
  const live = startLive(
    {
      stream: async (lastId, signal) => {
        if (world.isAway) throw new TypeError('no network')
        lastIds.push(lastId)
        if (world.status !== 200) return new Response('', { status: world.status })
        const stream = openStream(signal)
        streams.push(stream)
        return stream.response
      },
      ask: async tag => {
        if (world.isAway) throw new TypeError('no network')
        tags.push(tag)
        return tag === '"7"' ? new Response(null, { status: 304 }) : new Response('asked', { headers: { ETag: '"7"' } })
      },
    },
    data => heard.push(data),
    hearing => told.push(hearing),
    half,
  )
  return { streams, lastIds, tags, heard, told, world, live }
}

test('what the stream says is heard, and a broken stream goes on from its last event', async () => {
  const { streams, lastIds, heard, live } = listen()
  await vi.advanceTimersByTimeAsync(0)
  streams[0]?.write('id: 3\ndata: three\n\n')
  await vi.advanceTimersByTimeAsync(0)
  streams[0]?.end()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(heard).toEqual(['three', 'asked'])
  expect(lastIds).toEqual([undefined, '3'])
  live.stop()
})

test('a stream that says nothing for a while is given up for asking, which sends what it knows', async () => {
  const { heard, told, tags, live } = listen()
  await vi.advanceTimersByTimeAsync(SILENCE_MS + 1_000)
  await vi.advanceTimersByTimeAsync(3 * ASK_EVERY_MS)
  expect(heard).toEqual(['asked'])
  expect(told.at(-1)).toBe('asking')
  expect(tags.slice(0, 2)).toEqual([undefined, '"7"'])
  live.stop()
})

test('without a network it says so and comes back by itself; woken it comes back at once', async () => {
  const { told, heard, world, live } = listen()
  world.isAway = true
  live.wake()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(told.at(-1)).toBe('away')
  world.isAway = false
  live.wake()
  await vi.advanceTimersByTimeAsync(0)
  expect(heard).toContain('asked')
  live.stop()
})

test('what is gone is not asked for again', async () => {
  const { told, world, lastIds, live } = listen()
  world.status = 404
  live.wake()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told.at(-1)).toBe('gone')
  expect(lastIds.length).toBeLessThanOrEqual(2)
  live.stop()
})

test('pauses grow, end at a ceiling, and differ from phone to phone', () => {
  expect([0, 1, 2, 9].map(n => pause(n, half))).toEqual([500, 1000, 2000, 15_000])
  expect(pause(3, () => 0)).toBeLessThan(pause(3, () => 0.9))
})
