import { describe, expect, test } from 'vitest'
import { citesResolveAndPagesInRange } from '../../../knowledge/checks/cites-resolve-and-pages-in-range.ts'
import { edit, loadFiles, placeOf, placesFoundBy, smallKnowledge } from '../fixture.ts'

describe('cites-resolve-and-pages-in-range', () => {
  test('passes when every citation leads somewhere; first and last page belong to a section', () => {
    expect(placesFoundBy(citesResolveAndPagesInRange, smallKnowledge())).toEqual([])
  })

  test.each([
    ['an unknown section', 'cites: [dark@3]', 'cites: [light@3]'],
    ['a page before the section', 'cites: [dark@3]', 'cites: [dark@1]'],
    ['a page after the section', 'cites: [dark@3]', 'cites: [dark@6]'],
    ['an unknown footnote', 'cites: [dark@3]', 'cites: [dark@3, note-99]'],
    ['an unknown fact beside the report', 'cites: [dark@3]', 'cites: [dark@3, beside-nothing]'],
  ])('finds %s', (_, old, broken) => {
    const files = edit(smallKnowledge(), 'problems/dark-evenings.yaml', old, broken)
    expect(placesFoundBy(citesResolveAndPagesInRange, files)).toEqual([placeOf(files, 'problems/dark-evenings.yaml', broken)])
  })

  test('finds it in figures and in the model of an approach too', () => {
    const figure = edit(
      smallKnowledge(),
      'cases/street-nine.yaml',
      'en: length of the walk }\n    cites: [walks@7]',
      'en: length of the walk }\n    cites: [walks@1]',
    )
    expect(placesFoundBy(citesResolveAndPagesInRange, figure)).toEqual([placeOf(figure, 'cases/street-nine.yaml', 'walks@1]')])
    const node = edit(
      smallKnowledge(),
      'approaches/lantern-walk.yaml',
      'en: they talk }, cites: [walks@8]',
      'en: they talk }, cites: [walks@1]',
    )
    expect(placesFoundBy(citesResolveAndPagesInRange, node)).toEqual([placeOf(node, 'approaches/lantern-walk.yaml', 'walks@1]')])
  })

  test('finds a section outside the report and a footnote on no page of it', () => {
    const section = edit(smallKnowledge(), 'sources/report.yaml', 'pages: [6, 9]', 'pages: [6, 13]')
    expect(placesFoundBy(citesResolveAndPagesInRange, section)).toEqual([placeOf(section, 'sources/report.yaml', '[6, 13]')])
    const note = edit(smallKnowledge(), 'sources/literature.yaml', 'page: 9', 'page: 90')
    expect(placesFoundBy(citesResolveAndPagesInRange, note)).toEqual(['sources/literature.yaml:1'])
  })

  test('says nothing when the list of sections itself is broken', () => {
    const loaded = loadFiles(edit(smallKnowledge(), 'sources/report.yaml', 'title: Lygter i gården\n', ''))
    expect(loaded.problems).toHaveLength(1)
    expect(citesResolveAndPagesInRange.run(loaded, '')).toEqual([])
  })
})
