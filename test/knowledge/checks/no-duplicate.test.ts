import { describe, expect, test } from 'vitest'
import { noDuplicate } from '../../../knowledge/checks/no-duplicate.ts'
import { edit, placeOf, placesFoundBy, smallKnowledge } from '../fixture.ts'

describe('no-duplicate', () => {
  test('passes when each sentence stands once', () => {
    expect(placesFoundBy(noDuplicate, smallKnowledge())).toEqual([])
  })

  test('finds a sentence of another file, whatever its case and spaces', () => {
    const path = 'topics/inviting.yaml'
    const files = edit(smallKnowledge(), path, 'da: En seddel i postkassen er ikke nok.', 'da: ingen har  målt aftenturen.')
    expect(placesFoundBy(noDuplicate, files)).toEqual([placeOf(files, path, 'ingen har')])
  })

  test('finds it in English too', () => {
    const path = 'topics/inviting.yaml'
    const files = edit(smallKnowledge(), path, 'A note in the letter box is not enough.', 'Nobody has measured the evening walk.')
    expect(placesFoundBy(noDuplicate, files)).toEqual([placeOf(files, path, 'Nobody has')])
  })

  test('lets two notices share a fixed text, but no notice and another file', () => {
    const notice = String(smallKnowledge().get('notices/in-danger.yaml'))
    const two = new Map(smallKnowledge()).set('notices/other.yaml', notice.replace('id: in-danger', 'id: other'))
    expect(placesFoundBy(noDuplicate, two)).toEqual([])
    const files = edit(
      smallKnowledge(),
      'topics/inviting.yaml',
      'da: Spørg ved døren, og kom igen.',
      'da: Ring til nattevagten med det samme.',
    )
    expect(placesFoundBy(noDuplicate, files)).toEqual([placeOf(files, 'notices/in-danger.yaml', 'Ring til')])
  })

  test.each([
    ['a link', 'cases/street-nine.yaml', 'groups: [new-neighbours]', 'groups: [new-neighbours, new-neighbours]'],
    ['a citation', 'cases/street-nine.yaml', 'cites: [walks@6]', 'cites: [walks@6, walks@6]'],
    ['an option', 'considerations/what-presses.yaml', '{ id: lantern,', '{ id:  darkness,'],
    ['a node', 'approaches/lantern-walk.yaml', '{ id: friends,', '{ id:  talking,'],
    ['a section', 'sources/report.yaml', '{ id: walks,', '{ id:  dark,'],
    [
      'a footnote',
      'sources/literature.yaml',
      '"Lys 1999: 12" }\n',
      '"Lys 1999: 12" }\n- { id: note-1,  page: 9, reference: "Lys 1999: 13" }\n',
    ],
  ])('finds %s that stands twice in its list', (_, path, old, broken) => {
    const files = edit(smallKnowledge(), path, old, broken)
    expect(placesFoundBy(noDuplicate, files)).toEqual([
      placeOf(
        files,
        path,
        broken
          .split('\n')
          .filter(line => line !== '')
          .at(-1) ?? '',
      ),
    ])
  })
})
