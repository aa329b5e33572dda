import { describe, expect, test } from 'vitest'
import { CHECK_DAYS } from '../../../../knowledge/layers/checks/local-checked.ts'
import { faultsAfter, faultsOf, smallLayer } from '../small-layer.ts'

const PATH = 'offers/lantern-shop.yaml'

describe('local-checked-before', () => {
  test('passes on the day itself', () => {
    expect(faultsAfter(PATH, 'checked: 2026-10-01', 'checked: 2026-12-20')).toEqual([])
  })

  test('finds a day that is yet to come', () => {
    expect(faultsAfter(PATH, 'checked: 2026-10-01', 'checked: 2026-12-21')).toEqual([
      `${PATH}:4: checked: 2026-12-21 er efter i dag, 2026-12-20. Skriv den dag, nogen så efter. / checked: 2026-12-21 is after today, 2026-12-20. Write the day on which somebody looked. [local-checked-before]`,
    ])
  })
})

describe('local-overdue', () => {
  test('only warns, after a year and not before', () => {
    expect(CHECK_DAYS).toBe(365)
    expect(faultsOf([smallLayer()], '2027-10-01')).toEqual({ errors: [], warnings: [] })
    const { errors, warnings } = faultsOf([smallLayer()], '2027-10-02')
    expect(errors).toEqual([])
    expect(warnings.map(warning => warning.split(':').slice(0, 2).join(':'))).toEqual([
      'activities/lantern-building.yaml:4',
      'cases/gate-three.yaml:4',
      'evidence/ev-gate.yaml:4',
      'offers/lantern-shop.yaml:4',
      'practice/bring-matches.yaml:4',
      'words/pitch-dark.yaml:3',
    ])
    expect(warnings[0]).toContain('sidst tjekket 2026-10-01, for 366 dage siden. Se efter, om det stadig passer, og ret datoen.')
  })
})
