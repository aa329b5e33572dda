import { describe, expect, test } from 'vitest'
import { scenarioOwnWords } from '../../../knowledge/checks/scenario-own-words.ts'
import { edit, placeOf, placesFoundBy, smallKnowledge } from '../fixture.ts'

const PATH = 'scenarios/key-under-the-mat.yaml'
const COPY = 'Choose the walk when the courtyard is dark'

describe('scenario-own-words', () => {
  test('passes when a scenario speaks for itself', () => {
    expect(placesFoundBy(scenarioOwnWords, smallKnowledge())).toEqual([])
  })

  test('finds eight words in a row from another file', () => {
    const files = edit(smallKnowledge(), PATH, 'To dare to ask whoever walks by', `To know that you ${COPY.toLowerCase()}`)
    expect(placesFoundBy(scenarioOwnWords, files)).toEqual([placeOf(files, PATH, 'To know that you')])
  })

  test('lets seven words pass', () => {
    const files = edit(smallKnowledge(), PATH, 'To dare to ask whoever walks by', COPY.replace('Choose', 'Find'))
    expect(placesFoundBy(scenarioOwnWords, files)).toEqual([])
  })
})
