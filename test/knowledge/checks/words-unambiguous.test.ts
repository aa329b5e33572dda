import { describe, expect, test } from 'vitest'
import { wordsUnambiguous } from '../../../knowledge/checks/words-unambiguous.ts'
import { edit, placeOf, placesFoundBy, smallKnowledge } from '../fixture.ts'

const dark = 'words/problems-dark-evenings.yaml'
const rival = (says: string, kind = 'problems', id = 'no-lantern') =>
  new Map(smallKnowledge()).set(
    `words/${kind}-${id}.yaml`,
    `concept: { kind: ${kind}, id: ${id} }\nda: { says: [${says}], suggests: [], hints: [] }\nen: { says: [], suggests: [], hints: [] }\n`,
  )

describe('words-unambiguous', () => {
  test('passes when each phrase says one thing', () => {
    expect(placesFoundBy(wordsUnambiguous, rival('ingen lygte'))).toEqual([])
  })

  test('the same word may say a problem and a topic, and two target groups', () => {
    expect(placesFoundBy(wordsUnambiguous, rival('mørke aftener', 'topics', 'inviting'))).toEqual([])
    const groups = new Map([...rival('nabo', 'groups', 'neighbours'), ...rival('nabo', 'groups', 'new-neighbours')])
    expect(placesFoundBy(wordsUnambiguous, groups)).toEqual([])
  })

  test.each(['mørke aftener', 'Moerke  aftener'])('finds "%s" in a second problem', says => {
    expect(placesFoundBy(wordsUnambiguous, rival(says))).toEqual(['words/problems-no-lantern.yaml:2'])
  })

  test('a phrase may say a problem and be harmless, for it hides danger only', () => {
    const files = edit(smallKnowledge(), 'words/harmless.yaml', 'en: [dark chocolate]', 'en: [dark chocolate, dark evenings]')
    expect(placesFoundBy(wordsUnambiguous, files)).toEqual([])
  })

  test('finds a phrase that says danger and is harmless', () => {
    const files = new Map([
      ...rival('mørk chokolade', 'outcome', 'urgent'),
      ...edit(smallKnowledge(), 'words/harmless.yaml', 'en: [dark chocolate]', 'en: [dark chocolate]'),
    ])
    const harmless = String(files.get('words/harmless.yaml'))
    files.set('words/harmless.yaml', harmless.replace(/da: \[/, 'da: [mørk chokolade, '))
    expect(placesFoundBy(wordsUnambiguous, files)).toEqual(['words/harmless.yaml:1'])
  })

  test('finds a phrase of alarm that is harmless', () => {
    const files = edit(smallKnowledge(), 'words/harmless.yaml', 'da: [tappe i mørke]', 'da: [tappe i mørke, Lyset er  helt væk]')
    expect(placesFoundBy(wordsUnambiguous, files)).toEqual(['words/harmless.yaml:1'])
  })

  test('finds a phrase that stands twice in a file', () => {
    const files = edit(smallKnowledge(), dark, 'hints: [aften]', 'hints: [aften, moerke]')
    expect(placesFoundBy(wordsUnambiguous, files)).toEqual([placeOf(files, dark, 'moerke]')])
  })

  test('finds an empty phrase', () => {
    const files = edit(smallKnowledge(), dark, 'hints: [evening]', 'hints: [evening, ""]')
    expect(placesFoundBy(wordsUnambiguous, files)).toEqual([placeOf(files, dark, '""')])
  })
})
