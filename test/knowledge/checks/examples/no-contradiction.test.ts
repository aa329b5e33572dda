import { describe, expect, test } from 'vitest'
import { noContradiction } from '../../../../knowledge/checks/examples/no-contradiction.ts'
import { materialWith, told } from './material.ts'

describe('no-contradiction', () => {
  test('passes when the same words mean the same, and when one of the two only says maybe', () => {
    const examples = [
      { t: 'Mørkt hver aften' },
      { t: 'moerkt hver aften!' },
      { t: 'mørkt  hver aften', problems: [], maybe: { problems: ['no-lantern'] } },
    ]
    expect(told(noContradiction, materialWith(examples))).toEqual([])
  })

  test('finds other labels for the same words, whatever their case, marks and spelling', () => {
    const examples = [{ t: 'Mørkt hver aften' }, {}, { t: 'moerkt hver aften ...', problems: ['dark-evenings'] }]
    expect(told(noContradiction, materialWith(examples))).toEqual([
      'made-up.jsonl:3 "moerkt hver aften ..." means something else in made-up.jsonl:1 (problems/no-lantern, problems/dark-evenings). Decide which holds, and delete the other line.',
    ])
  })

  test('finds another ending', () => {
    const found = told(noContradiction, materialWith([{ t: 'mørkt' }, { t: 'mørkt', outcome: 'urgent' }]))
    expect(found).toEqual([expect.stringContaining('(outcome answer / urgent)')])
  })
})
