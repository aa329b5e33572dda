import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createEngine } from '../../../engine/index.ts'
import { answerBlocks } from '../../../engine/present/answer-blocks.ts'
import type { Block } from '../../../engine/present/blocks.ts'
import { ENTRY_KINDS } from '../../../engine/present/entries/entry.ts'
import { entryBlocks } from '../../../engine/present/entry-blocks.ts'
import { collectCites } from '../../../engine/present/sources.ts'
import { loadKnowledge } from '../../../knowledge/load.ts'
import type { Kind, Knowledge, Lang } from '../../../knowledge/schema.ts'

const load = (folder: string): Knowledge => ({ ...loadKnowledge(fileURLToPath(new URL(folder, import.meta.url))).knowledge, hash: 'test' })
const report = load('../../../knowledge')
const small = load('../../knowledge/small')

const sectionIds = (blocks: readonly Block[]): string[] => blocks.flatMap(b => (b.type === 'section' ? [b.id] : []))

// Every text of a block, however deep.
function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const item of value) yield* texts(item)
  else if (value && typeof value === 'object') for (const item of Object.values(value)) yield* texts(item)
}

describe('answerBlocks', () => {
  const engine = createEngine(report)
  const answer = engine.ask({ context: { problems: ['social-isolation'], groups: ['single-mothers'] }, lang: 'da' })
  const blocks = answerBlocks(answer)

  test('reads in the order of the model answer', () => {
    const ids = sectionIds(blocks)
    const wanted = ['advice', 'steps', 'why', 'case-soenderborg', 'evidence', 'chain', 'also', 'changes', 'questions']
    expect(ids.filter(id => wanted.includes(id))).toEqual(wanted)
    expect(answer.recommendations[0]?.approach).toBe('network')
  })

  test('shows what a study shows and what it does not in one block', () => {
    const contrasts = JSON.stringify(blocks)
    expect(contrasts).toContain('84 %')
    expect(contrasts).toContain('33 %')
    const evidence = blocks.find(b => b.type === 'section' && b.id === 'evidence')
    expect([...texts(evidence)].join(' ')).toMatch(/84 %.*33 %/)
  })

  test('loses no citation of the first recommendation', () => {
    const first = answer.recommendations[0]
    const shown = new Set(collectCites(blocks))
    for (const cite of collectCites([answer.advice, first?.steps, first?.evidence, first?.cases[0], first?.limits, first?.effects]))
      expect(shown).toContain(cite)
  })

  test('shows nothing twice: each case and study in full at most once', () => {
    const ids = [...JSON.stringify(blocks).matchAll(/"id":"((?:case|study)-[a-z-]+)"/g)].map(m => m[1] ?? '')
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  test('a topic comes before the approach that fits it', () => {
    const ids = sectionIds(answerBlocks(engine.ask({ context: { topics: ['recruitment'] }, lang: 'da' })))
    expect(ids[0]).toBe('advice')
    expect(ids).toContain('topic-recruitment')
    if (ids.includes('steps')) expect(ids.indexOf('topic-recruitment')).toBeLessThan(ids.indexOf('steps'))
  })

  test('what is urgent comes first', () => {
    const notice = { kind: 'urgent', id: 'u', title: 'Ring 112', text: [] } as const
    const [first] = answerBlocks({ ...answer, notices: [{ ...notice, kind: 'refer', id: 'r' }, notice] })
    expect(first).toMatchObject({ type: 'notice', kind: 'urgent' })
  })
})

describe('entryBlocks', () => {
  const everyEntry = (knowledge: Knowledge) =>
    ENTRY_KINDS.flatMap(kind =>
      knowledge[kind].flatMap(e => (['da', 'en'] as const).map(lang => [kind, e.id, lang] as [Kind, string, Lang])),
    )

  test.each(everyEntry(small))('%s/%s in %s shows every sentence of its file', (kind, id, lang) => {
    const entry = small[kind].find(e => e.id === id)
    const shown = new Set(texts(entryBlocks(small, kind, id, lang)))
    for (const sentence of statements(entry, lang)) expect(shown).toContain(sentence)
  })

  test.each(everyEntry(report).filter(([, , lang]) => lang === 'da'))('%s/%s has a page with all its citations', (kind, id) => {
    const entry = report[kind].find(e => e.id === id)
    const blocks = entryBlocks(report, kind, id, 'da')
    const shown = new Set(collectCites(blocks))
    // An approach's page gives the general advice; the advice for particular families belongs to the answers.
    if (kind !== 'approaches') for (const cite of collectCites(entry)) expect(shown).toContain(cite)
  })

  test('nothing for what is not there', () => {
    expect(entryBlocks(small, 'cases', 'nowhere', 'da')).toBeUndefined()
  })
})

// The sentences with sources that an entry holds; its advice for particular families belongs to answers.
function* statements(value: unknown, lang: Lang): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* statements(item, lang)
  else if (value && typeof value === 'object') {
    const record = value as Record<string, unknown>
    if ('cites' in record && typeof record[lang] === 'string') yield record[lang]
    for (const [key, item] of Object.entries(record)) if (key !== 'advice') yield* statements(item, lang)
  }
}
