import { describe, expect, test } from 'vitest'
import { noCopyOfAQuestion } from '../../../../knowledge/checks/examples/no-copy-of-a-question.ts'
import { materialWith, told } from './material.ts'

describe('no-copy-of-a-question', () => {
  const questions = [
    { file: 'dev.jsonl', line: 7, text: 'Mørkt hver aften' },
    { file: 'dev.jsonl', line: 8, text: 'hun går aldrig ud om aftenen når det er mørkt' },
  ]

  test('passes what only shares a few words', () => {
    const examples = [{ t: 'mørkt hver aften i gården' }, { t: 'hun går aldrig ud uden en at følges med' }, { t: 'om aftenen når det' }]
    expect(told(noCopyOfAQuestion, materialWith(examples, { questions }))).toEqual([])
  })

  test('finds the same words', () => {
    expect(told(noCopyOfAQuestion, materialWith([{}, { t: 'moerkt hver AFTEN?' }], { questions }))).toEqual([
      'made-up.jsonl:2 "moerkt hver AFTEN?" is nearly the question in dev.jsonl:7. Delete the line.',
    ])
  })

  test('finds a longer text most of whose rows of three words are the same, and one that stands inside another', () => {
    const examples = [
      { t: 'hun går aldrig ud om aftenen når det regner' },
      { t: 'moren siger: hun går aldrig ud om aftenen, når det er mørkt udenfor' },
    ]
    expect(told(noCopyOfAQuestion, materialWith(examples, { questions }))).toEqual([
      expect.stringMatching(/^made-up.jsonl:1 .*dev.jsonl:8/),
      expect.stringMatching(/^made-up.jsonl:2 .*dev.jsonl:8/),
    ])
  })
})
