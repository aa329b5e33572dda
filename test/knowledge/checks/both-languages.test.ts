import { describe, expect, test } from 'vitest'
import { bothLanguages } from '../../../knowledge/checks/both-languages.ts'
import { edit, placeOf, placesFoundBy, smallKnowledge } from '../fixture.ts'

describe('both-languages', () => {
  test('passes when each text is in its own language; names may be alike', () => {
    const files = edit(
      smallKnowledge(),
      'problems/no-lantern.yaml',
      '{ da: Ingen lygte, en: No lantern }',
      '{ da: Café Nora, en: Café Nora }',
    )
    expect(placesFoundBy(bothLanguages, files)).toEqual([])
  })

  test('lets a Danish name stand in an English sentence', () => {
    const files = edit(
      smallKnowledge(),
      'topics/inviting.yaml',
      'Ask at the door, and come again.',
      'Ask at the door of Foreningen Lys og Mørke, and come again.',
    )
    expect(placesFoundBy(bothLanguages, files)).toEqual([])
  })

  test('lets authors be "et al." in English', () => {
    const files = edit(
      smallKnowledge(),
      'evidence/ev-lanterns.yaml',
      '"Survey, Lys 1999"',
      '"American study, Thoits et al. 2001, and Sigurd et al. 2012"',
    )
    expect(placesFoundBy(bothLanguages, files)).toEqual([])
  })

  test.each([
    ['an empty text', 'en: They see each other only in summer, when it is light.', 'en: " "'],
    [
      'the same sentence twice',
      'en: They see each other only in summer, when it is light.',
      'en: De ser kun hinanden om sommeren, når det er lyst.',
    ],
    [
      'Danish in the English place',
      'en: They see each other only in summer, when it is light.',
      'en: De kan kun se deres naboer om sommeren, og det er ikke ofte.',
    ],
    [
      'English in the Danish place',
      'da: De ser kun hinanden om sommeren, når det er lyst.',
      'da: They see each other only in summer, when it is light and the day is long.',
    ],
  ])('finds %s', (_, old, broken) => {
    const path = 'problems/dark-evenings.yaml'
    const files = edit(smallKnowledge(), path, old, broken)
    expect(placesFoundBy(bothLanguages, files)).toEqual([placeOf(files, path, broken)])
  })
})
