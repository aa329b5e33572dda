import { describe, expect, test } from 'vitest'
import type { Source } from '../../engine/answer.ts'
import { numbersOf } from '../../server/pages/draw/figures.tsx'
import { piecesOf, withoutPersonalData } from '../../server/pages/marked-question.tsx'
import { createReferences, dateOf } from '../../server/pages/references.ts'

const page = (n: number, section: string): Source => ({
  kind: 'report',
  chapter: 'Kapitel',
  section,
  page: n,
  derived: false,
  label: `s. ${n}`,
})
const sources: Record<string, Source> = {
  'network@33': page(33, 'Netværk'),
  'camp@33': page(33, 'Lejr'),
  'method@5': page(5, 'Metode'),
  'note-57': { kind: 'literature', reference: 'Nogen 2012', footnote: 57, page: 43, label: 'note 57' },
  'beside-a': { kind: 'beside-the-report', title: 'A', checked: '2026-11-20', label: 'ikke fra rapporten' },
  'beside-b': { kind: 'beside-the-report', title: 'B', checked: '2026-11-20', label: 'ikke fra rapporten' },
}

describe('references', () => {
  test('two places on one page are one reference; only the first of its kind can be led back to', () => {
    const references = createReferences(sources, 'da')
    expect(references.refer(['network@33', 'camp@33', 'note-57']).map(r => [r.label, r.href, r.id])).toEqual([
      ['s. 33', '#kilde-s33', 'ref-s33'],
      ['note 57', '#kilde-note-57', 'ref-note-57'],
    ])
    expect(references.refer(['camp@33'])[0]?.id).toBeUndefined()
  })

  test('the list holds what was referred to: pages in order, then notes, then what is not from the report', () => {
    const references = createReferences(sources, 'da')
    references.refer(['beside-b', 'note-57', 'camp@33', 'nothing@1'])
    references.refer(['beside-a', 'method@5', 'network@33'])
    expect(references.lines().map(line => [line.label, line.sources.length])).toEqual([
      ['s. 5', 1],
      ['s. 33', 2],
      ['note 57', 1],
      ['ikke fra rapporten', 2],
    ])
  })

  test.each([
    ['2026-11-20', 'da', '20. november 2026'],
    ['2026-03-01', 'en', '1 March 2026'],
    ['soon', 'da', 'soon'],
  ] as const)('%s in %s', (date, lang, shown) => expect(dateOf(date, lang)).toBe(shown))
})

describe('the question repeated', () => {
  const understood = (...spans: [number, number][]) => ({
    problems: [{ id: 'x', label: 'x', because: spans.map(([start, end]) => ({ start, end })) }],
    groups: [],
    topics: [],
  })

  test('overlapping words are marked once', () => {
    expect(piecesOf('abcdef', { understood: understood([1, 3], [2, 4]), privacy: { found: [] } })).toEqual([
      { text: 'a', kind: 'plain' },
      { text: 'bcd', kind: 'carried' },
      { text: 'ef', kind: 'plain' },
    ])
  })

  test('personal data win, and are blotted out letter by letter', () => {
    const found = [{ kind: 'cpr', start: 2, end: 4 }]
    expect(piecesOf('abcdef', { understood: understood([0, 6]), privacy: { found } }).map(p => p.kind)).toEqual([
      'carried',
      'private',
      'carried',
    ])
    expect(withoutPersonalData('abcdef', found)).toBe('ab**ef')
  })
})

test.each([
  [{ value: 84, unit: '%' }, 'da', '84\u00a0%'],
  [{ value: 84, unit: '%' }, 'en', '84%'],
  [{ value: 20, to: 30, unit: 'forældre' }, 'da', '20–30'],
  [{ value: 2.5, unit: 'timer' }, 'da', '2,5'],
  [{ value: 2.5, unit: 'hours' }, 'en', '2.5'],
  [{ value: 12500, unit: '' }, 'da', '12.500'],
  [{ value: 12500, unit: '' }, 'en', '12,500'],
] as const)('%j in %s is written %s', (figure, lang, shown) => expect(numbersOf(figure, lang)).toBe(shown))
