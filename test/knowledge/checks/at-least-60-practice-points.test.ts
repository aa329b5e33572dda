import { describe, expect, test } from 'vitest'
import { atLeast60PracticePoints } from '../../../knowledge/checks/at-least-60-practice-points.ts'
import { completeKnowledge, placesFoundBy, smallKnowledge } from '../fixture.ts'

describe('at-least-60-practice-points', () => {
  test('passes with sixty', () => {
    const files = completeKnowledge()
    files.delete('practice/knock-twice.yaml')
    expect([...files.keys()].filter(path => path.startsWith('practice/'))).toHaveLength(60)
    expect(placesFoundBy(atLeast60PracticePoints, files)).toEqual([])
  })

  test('finds that one is too few, and says so of the folder', () => {
    expect(placesFoundBy(atLeast60PracticePoints, smallKnowledge())).toEqual(['practice:1'])
  })
})
