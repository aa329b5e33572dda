import { describe, expect, test } from 'vitest'
import { scenarioNamesNoLabel } from '../../../knowledge/checks/scenario-names-no-label.ts'
import { edit, placeOf, placesFoundBy, smallKnowledge } from '../fixture.ts'

const PATH = 'scenarios/key-under-the-mat.yaml'

describe('scenario-names-no-label', () => {
  test('passes when the story only shows', () => {
    expect(placesFoundBy(scenarioNamesNoLabel, smallKnowledge())).toEqual([])
  })

  test('finds the short name of an approach, whatever its case', () => {
    const files = edit(smallKnowledge(), PATH, 'Somebody has pencilled', 'The Lantern Walk is near. Somebody has pencilled')
    expect(placesFoundBy(scenarioNamesNoLabel, files)).toEqual([placeOf(files, PATH, '  en: |-')])
  })

  test('takes whole words only', () => {
    const files = edit(smallKnowledge(), PATH, 'Somebody has pencilled', 'The lantern walker is near. Somebody has pencilled')
    expect(placesFoundBy(scenarioNamesNoLabel, files)).toEqual([])
  })
})
