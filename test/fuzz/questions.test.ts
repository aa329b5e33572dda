// Twenty thousand questions as nobody should write them. `npm run prove` asks a million.
import { expect, test } from 'vitest'
import { labelled } from '../engine/any-question.ts'
import { engine, knowledge } from '../engine/house.ts'
import { createQuestions } from './questions.ts'
import { tryQuestions } from './try-questions.ts'

const SEED = 6
const RUNS = 20_000

const questionOf = createQuestions(knowledge, labelled)

test('20,000 questions: answered well, from sources that are there, in bounded work', () => {
  const { wrong, sampled } = tryQuestions(engine, index => questionOf(SEED, index), 0, RUNS)
  expect(wrong.slice(0, 20)).toEqual([])
  expect(sampled).toBe(RUNS / 20)
}, 1_200_000)

test('they are the same each time, of every kind, and the check can fail', () => {
  const asked = Array.from({ length: 300 }, (_, i) => questionOf(SEED, i))
  expect(asked).toEqual(Array.from({ length: 300 }, (_, i) => questionOf(SEED, i)))
  const outcomes = new Set(asked.map(request => engine.ask(request).outcome))
  expect(outcomes).toEqual(new Set(['answer', 'clarify', 'refer', 'urgent', 'outside']))
  const lame = { ...engine, ask: () => ({ ...engine.ask({ question: 'ensomme mødre' }), sources: {} }) }
  expect(tryQuestions(lame, () => ({ question: 'ensomme mødre' }), 0, 1).wrong.length).toBeGreaterThan(0)
}, 1_200_000)
