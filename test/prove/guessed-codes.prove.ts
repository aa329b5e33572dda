// A million guessed codes of workshops find nothing. What happened goes to docs/proofs.md.
import { expect, test } from 'vitest'
import { guessCodes, WORKSHOPS } from '../server/workshop/guess-codes.ts'
import { recordProof } from './record.ts'

const GUESSES = 1_000_000

test('a million guessed codes find nothing', async () => {
  const lines: string[] = []
  for (const addresses of [1, 1000]) {
    const { found, lookedUp, refused } = await guessCodes({ guesses: GUESSES, addresses })
    expect(found).toBe(0)
    lines.push(
      `from ${addresses === 1 ? 'one address' : `${addresses} addresses`}: ${lookedUp} looked up, ${refused} refused without a look, ${found} found`,
    )
  }
  recordProof('A million guessed codes', [`${GUESSES} codes tried on ${WORKSHOPS} workshops, through the limits and the look-up`, ...lines])
}, 3_600_000)
