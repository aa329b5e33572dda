// Guessed codes, through the limits and the look-up itself. A million of them: npm run prove.
import { describe, expect, test } from 'vitest'
import { createGuard, WRONG_CODES, WRONG_EVERYWHERE, WRONG_WHEN_MANY } from '../../../server/workshop/guard.ts'
import { guessCodes } from './guess-codes.ts'

const GUESSES = 20_000

describe('who guesses codes', () => {
  test('finds nothing from one address, because nearly all are never looked up', async () => {
    expect(await guessCodes({ guesses: GUESSES, addresses: 1 })).toEqual({
      found: 0,
      lookedUp: WRONG_CODES,
      refused: GUESSES - WRONG_CODES,
    })
  })

  test('finds nothing from a thousand addresses either', async () => {
    const { found, lookedUp, refused } = await guessCodes({ guesses: GUESSES, addresses: 1000 })
    expect(found).toBe(0)
    expect(lookedUp + refused).toBe(GUESSES)
    expect(lookedUp).toBeLessThanOrEqual(WRONG_EVERYWHERE + 1000 * WRONG_WHEN_MANY)
  })

  test('a thousand at once from one address wait for each other', async () => {
    const guard = createGuard()
    let lookedUp = 0
    const slow = async () => {
      lookedUp += 1
      await new Promise(resolve => setImmediate(resolve))
      return undefined
    }
    const results = await Promise.allSettled(Array.from({ length: 1000 }, () => guard.tryCode('10.0.0.1', slow)))
    expect(lookedUp).toBe(WRONG_CODES)
    expect(results.filter(r => r.status === 'rejected')).toHaveLength(1000 - WRONG_CODES)
  })

  test('right codes cost nothing, and another address is not held back', async () => {
    const guard = createGuard()
    for (let i = 0; i < 200; i += 1) expect(await guard.tryCode('10.0.0.1', async () => 'room')).toBe('room')
    for (let i = 0; i < WRONG_CODES; i += 1) await guard.tryCode('10.0.0.1', async () => undefined)
    await expect(guard.tryCode('10.0.0.1', async () => 'room')).rejects.toMatchObject({ problem: 'too-many-codes' })
    expect(await guard.tryCode('10.0.0.2', async () => 'room')).toBe('room')
  })

  test('whoever makes workshops without end is told to wait', async () => {
    const guard = createGuard()
    for (let i = 0; i < 60; i += 1) await guard.mayMake('10.0.0.1')
    await expect(guard.mayMake('10.0.0.1')).rejects.toMatchObject({ problem: 'too-many-workshops' })
    await guard.mayMake('10.0.0.2')
  })
})
