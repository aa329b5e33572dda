import { describe, expect, test } from 'vitest'
import { STORY_WORDS, scenarioLength } from '../../../knowledge/checks/scenario-length.ts'
import { edit, placeOf, placesFoundBy, smallKnowledge } from '../fixture.ts'

const PATH = 'scenarios/key-under-the-mat.yaml'
const words = (count: number): string => Array.from({ length: count }, () => 'ord').join(' ')
const withDanish = (count: number) =>
  new Map(smallKnowledge()).set(
    PATH,
    String(smallKnowledge().get(PATH)).replace(/( {2}da: )\|-\n[\s\S]*?( {2}en: \|-)/, `$1${words(count)}\n$2`),
  )

describe('scenario-length', () => {
  test('passes from the fewest words to the most', () => {
    expect(placesFoundBy(scenarioLength, smallKnowledge())).toEqual([])
    for (const count of [STORY_WORDS.least, STORY_WORDS.most]) expect(placesFoundBy(scenarioLength, withDanish(count))).toEqual([])
  })

  test('finds a story with one word too few or too many', () => {
    for (const count of [STORY_WORDS.least - 1, STORY_WORDS.most + 1]) {
      const files = withDanish(count)
      expect(placesFoundBy(scenarioLength, files)).toEqual([placeOf(files, PATH, '  da: ord')])
    }
  })

  test('counts each language by itself', () => {
    const files = edit(smallKnowledge(), PATH, 'Ada has lived', `${words(100)} Ada has lived`)
    expect(placesFoundBy(scenarioLength, files)).toEqual([placeOf(files, PATH, '  en: |-')])
  })
})
