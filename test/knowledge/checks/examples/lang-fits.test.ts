import { describe, expect, test } from 'vitest'
import { langFits } from '../../../../knowledge/checks/examples/lang-fits.ts'
import { materialWith, told } from './material.ts'

describe('lang-fits', () => {
  test('passes when the words are of the language, and when too few of them tell', () => {
    const examples = [
      { t: 'hun har ikke en lygte' },
      { t: 'she has not a lantern', lang: 'en' as const },
      { t: 'the best' },
      { t: 'hun siger at "she is not well"' },
    ]
    expect(told(langFits, materialWith(examples))).toEqual([])
  })

  test('finds English that is called Danish, and Danish that is called English', () => {
    expect(told(langFits, materialWith([{ t: 'she has not a lantern' }, { t: 'hun har ikke en lygte', lang: 'en' }]))).toEqual([
      'made-up.jsonl:1 "she has not a lantern" is English, but lang is "da". Write "lang":"en".',
      'made-up.jsonl:2 "hun har ikke en lygte" is Danish, but lang is "en". Write "lang":"da".',
    ])
  })
})
