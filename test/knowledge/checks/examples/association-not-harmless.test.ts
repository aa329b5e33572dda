import { describe, expect, test } from 'vitest'
import { associationNotHarmless } from '../../../../knowledge/checks/examples/association-not-harmless.ts'
import { association, materialWith, told } from './material.ts'

describe('association-not-harmless', () => {
  test('passes a harmless phrase that calls a problem to mind, and danger by another phrase', () => {
    const associations = [association(1, 'slå græs', 'no-lantern:1'), association(2, 'slå', 'urgent:2')]
    expect(told(associationNotHarmless, materialWith([], { associations }))).toEqual([])
  })

  test('finds a harmless phrase that calls danger to mind', () => {
    const associations = [association(4, 'Slå  græs', 'no-lantern:1', 'urgent:1')]
    expect(told(associationNotHarmless, materialWith([], { associations }))).toEqual([
      'da.tsv:4 "Slå  græs" stands as harmless in words/harmless.yaml, but calls "urgent" to mind. Delete one of the two.',
    ])
  })
})
