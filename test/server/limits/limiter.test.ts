import { afterEach, expect, test, vi } from 'vitest'
import { type Counter, type MakeCounter, memoryCounter } from '../../../server/limits/counter.ts'
import { createLimiter } from '../../../server/limits/limiter.ts'

afterEach(() => void vi.useRealTimers())

/** A counter that several share, and that remembers who was told to it. */
function together(): { share: MakeCounter; told: Set<string> } {
  const made = new Map<string, Counter>()
  const told = new Set<string>()
  const share: MakeCounter = (name, seconds) => {
    const counter = made.get(name) ?? memoryCounter(name, seconds)
    made.set(name, counter)
    return {
      look: who => counter.look(who),
      add: (who, points) => {
        told.add(who)
        return counter.add(who, points)
      },
    }
  }
  return { share, told }
}

const RULE = { name: 'questions', most: 80, seconds: 60 }

test('so many times, then a wait, then again', async () => {
  vi.useFakeTimers()
  const limiter = createLimiter(RULE)
  for (let i = 0; i < 80; i += 1) expect(await limiter.take('a')).toBe(0)
  expect(await limiter.wait('a')).toBe(0)
  expect(await limiter.take('a')).toBeGreaterThan(0)
  expect(await limiter.wait('a')).toBeGreaterThan(0)
  expect(await limiter.take('b')).toBe(0)
  vi.advanceTimersByTime(60_000)
  expect(await limiter.take('a')).toBe(0)
})

test('a clock that jumps back makes nobody wait longer than the limit says', async () => {
  vi.useFakeTimers()
  const limiter = createLimiter(RULE)
  for (let i = 0; i < 81; i += 1) await limiter.take('a')
  vi.setSystemTime(Date.now() - 10 * 365 * 86_400_000)
  expect(await limiter.take('a')).toBeLessThanOrEqual(60_000)
  vi.advanceTimersByTime(60_000)
  expect(await limiter.take('a')).toBe(0)
})

test('two servers together allow little more than one', async () => {
  const { share } = together()
  const servers = [createLimiter(RULE, share), createLimiter(RULE, share)]
  let allowed = 0
  for (let i = 0; i < 200; i += 1) if ((await servers[i % 2]?.take('a')) === 0) allowed += 1
  expect(allowed).toBeGreaterThanOrEqual(80)
  expect(allowed).toBeLessThanOrEqual(80 + 2 * 10)
})

test('what is counted quietly is told when it becomes much: none is lost', async () => {
  const { share } = together()
  const [one, other] = [createLimiter(RULE, share), createLimiter(RULE, share)]
  for (let i = 0; i < 50; i += 1) expect(await one.take('a')).toBe(0)
  let allowed = 0
  while ((await other.take('a')) === 0) allowed += 1
  expect(allowed).toBe(30)
})

test('who asks little is told to nobody', async () => {
  const { share, told } = together()
  const limiter = createLimiter(RULE, share)
  for (let i = 0; i < 10; i += 1) await limiter.take('quiet')
  for (let i = 0; i < 11; i += 1) await limiter.take('loud')
  expect(told).toEqual(new Set(['loud']))
})
