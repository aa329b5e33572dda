import { describe, expect, test } from 'vitest'
import { sensesSingleWords } from '../../../knowledge/checks/senses-single-words.ts'
import { placesFoundBy, smallKnowledge } from '../fixture.ts'

const withClass = (text: string) => new Map([...smallKnowledge(), ['senses/meal.yaml', text]])

describe('senses-single-words', () => {
  test('passes with single words', () => {
    expect(placesFoundBy(sensesSingleWords, withClass("id: meal\nda: [middag, madpakke]\nen: [dinner, o'clock]\n"))).toEqual([])
  })

  test('finds phrases, hyphens and words that stand twice, with their lines', () => {
    const text = 'id: meal\nda:\n  - varm mad\n  - mad-pakke\n  - Middag\n  - middag\nen: [dinner]\n'
    expect(placesFoundBy(sensesSingleWords, withClass(text))).toEqual(['senses/meal.yaml:3', 'senses/meal.yaml:4', 'senses/meal.yaml:6'])
  })
})
