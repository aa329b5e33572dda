import { describe, expect, test } from 'vitest'
import { signpostsFresh } from '../../../knowledge/checks/signposts-fresh.ts'
import { placesFoundBy, smallKnowledge } from '../fixture.ts'

describe('signposts-fresh', () => {
  test.each(['2026-11-20', '2027-11-20'])('passes on %s: not older than 365 days', today => {
    expect(placesFoundBy(signpostsFresh, smallKnowledge(), today)).toEqual([])
  })

  const all = ['signposts/night-watch.yaml:8', 'sources/beside.yaml:2', 'sources/beside.yaml:5']
  test('finds what nobody has checked for more than a year', () => {
    expect(placesFoundBy(signpostsFresh, smallKnowledge(), '2027-11-21')).toEqual(all)
  })

  test('finds a date that has not come yet', () => {
    expect(placesFoundBy(signpostsFresh, smallKnowledge(), '2026-11-19')).toEqual(all)
  })

  test('only warns: an old number must not stop a compilation', () => {
    expect(signpostsFresh.severity).toBe('warning')
  })
})
