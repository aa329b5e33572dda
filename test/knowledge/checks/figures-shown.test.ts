import { describe, expect, test } from 'vitest'
import { figuresShown } from '../../../knowledge/checks/figures-shown.ts'
import { edit, type Files, placeOf, placesFoundBy, smallKnowledge } from '../fixture.ts'

const path = 'cases/street-nine.yaml'
const figure = (value: string): Files => edit(smallKnowledge(), path, 'value: 1500', `value: ${value}`)

describe('figures-shown', () => {
  test('passes with 1.500 and 2,5 in Danish, 1,500 and 2.5 in English', () => {
    expect(placesFoundBy(figuresShown, smallKnowledge())).toEqual([])
  })

  test('passes with small numbers in words', () => {
    expect(placesFoundBy(figuresShown, figure('12'))).toEqual([])
  })

  test('finds a figure that no sentence holds, once a language', () => {
    const files = figure('150')
    expect(placesFoundBy(figuresShown, files)).toEqual(Array(2).fill(placeOf(files, path, 'value: 150')))
  })

  test('finds one that only the Danish sentence holds', () => {
    const files = edit(smallKnowledge(), path, 'Twelve neighbours walked 1,500 metres', 'Twelve neighbours walked far')
    expect(placesFoundBy(figuresShown, files)).toEqual([placeOf(files, path, 'value: 1500')])
  })

  test('looks for both ends of a span, and in tables', () => {
    const files = figure('1500\n    to: 1600')
    expect(placesFoundBy(figuresShown, files)).toHaveLength(2)
    const table = edit(smallKnowledge(), 'topics/inviting.yaml', 'figures: []\ntables: []', TABLE)
    expect(placesFoundBy(figuresShown, table)).toEqual([])
  })
})

const TABLE = `figures:
  - { value: 77, to: 88, unit: "%", year: null, of: { da: alle, en: all }, label: { da: sedler, en: notes }, cites: [walks@7] }
tables:
  - title: { da: Sedler, en: Notes }
    columns: [{ da: Hus, en: House }, { da: Sedler, en: Notes }]
    rows: [[{ da: Gul, en: Yellow }, { da: 77-88 %, en: 77-88% }]]
    cites: [walks@7]`
