// The long proof behind test/engine/properties.test.ts: 100,000 questions. Its result stands in docs/proofs.md.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyQuestion, mostSteps } from '../engine/any-question.ts'
import { engine, knowledge } from '../engine/house.ts'
import { recordProof } from './record.ts'

const RUNS = 100_000
const SAME_BYTES_EVERY = 20

test('100,000 random strings: no throw, bounded work, the same bytes when asked again', () => {
  let worst = 0
  let asked = 0
  fc.assert(
    fc.property(anyQuestion, question => {
      const meter = { steps: 0 }
      const answer = engine.ask({ question }, meter)
      asked++
      worst = Math.max(worst, meter.steps / (question.length + 10))
      expect(meter.steps).toBeLessThanOrEqual(mostSteps(question))
      if (asked % SAME_BYTES_EVERY === 0) expect(JSON.stringify(engine.ask({ question }))).toBe(JSON.stringify(answer))
    }),
    { numRuns: RUNS, seed: 2015 },
  )
  recordProof('Random questions', [
    `${asked} questions (seed 2015), none threw; knowledge ${knowledge.hash}`,
    `most steps per character: ${worst.toFixed(1)} of 20 allowed`,
    `asked twice with the same bytes: ${Math.floor(asked / SAME_BYTES_EVERY)}`,
  ])
})
