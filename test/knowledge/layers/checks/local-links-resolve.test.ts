import { describe, expect, test } from 'vitest'
import { faultsAfter, faultsOf, smallLayer } from '../small-layer.ts'

describe('local-links-resolve', () => {
  test('the small layer is free of faults: ids of the report, and of its own activities and offers', () => {
    expect(faultsOf([smallLayer()])).toEqual({ errors: [], warnings: [] })
  })

  test.each([
    [
      'offers/lantern-shop.yaml',
      'problems: [dark-evenings]',
      'problems: [dark-evening]',
      6,
      'problems: "dark-evening" findes ikke. Måske dark-evenings? Ellers: no-lantern.',
    ],
    [
      'offers/lantern-shop.yaml',
      'groups: [new-neighbours]',
      'groups: [neighbour]',
      7,
      'groups: "neighbour" findes ikke. Måske neighbours?',
    ],
    [
      'practice/bring-matches.yaml',
      'approaches: [lantern-walk]',
      'approaches: [lanternwalk]',
      8,
      'approaches: "lanternwalk" findes ikke. Måske lantern-walk?',
    ],
    ['cases/gate-three.yaml', 'evening-walk]', 'evening-run]', 10, 'activities: "evening-run" findes ikke. Måske evening-walk?'],
    [
      'activities/lantern-building.yaml',
      'offers: [lantern-shop]',
      'offers: [lamp-shop]',
      11,
      'offers: "lamp-shop" findes ikke. Måske lantern-shop?',
    ],
    ['words/pitch-dark.yaml', 'id: dark-evenings', 'id: darkness', 2, 'concept › id: "darkness" findes ikke.'],
    [
      'scenarios/lamp-in-the-gate.yaml',
      'cases:\n    - street-nine',
      'cases:\n    - street-ten',
      0,
      'meets › cases: "street-ten" findes ikke. Måske street-nine?',
    ],
    [
      'scenarios/lamp-in-the-gate.yaml',
      'groups:\n      - new-neighbours',
      'groups:\n      - newcomers',
      0,
      'ask › context › groups: "newcomers" findes ikke.',
    ],
  ] as const)('%s: %s', (path, old, replacement, line, sentence) => {
    const faults = faultsAfter(path, old, replacement)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(sentence)
    expect(faults[0]).toMatch(/\[local-links-resolve\]$/)
    if (line > 0) expect(faults[0]).toMatch(new RegExp(`^${path}:${line}: `))
  })

  test('a link to a file that is broken is not told on top of what is wrong with the file', () => {
    const faults = faultsAfter('offers/lantern-shop.yaml', 'actor: association', 'actor: club')
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/^offers\/lantern-shop\.yaml:5: actor: "club" kan ikke bruges\. Skriv et af: family-counselling, jobcentre/)
  })
})
