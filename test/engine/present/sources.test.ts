import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { collectCites, resolveSources, sourceTexts } from '../../../engine/present/sources.ts'
import { loadKnowledge } from '../../../knowledge/load.ts'

const { knowledge } = loadKnowledge(fileURLToPath(new URL('../../../knowledge', import.meta.url)))

describe('the sources of the real report', () => {
  test.each([
    ['network-works@33', 's. 33', 'p. 33'],
    ['wellbeing@34', 'ca. s. 34', 'approx. p. 34'],
    ['social-factors@15', 'ca. s. 15', 'approx. p. 15'],
    ['overview@26', 'ca. s. 26', 'approx. p. 26'],
    ['overview@27', 's. 27', 'p. 27'],
    ['how-many-children@14', 's. 14', 'p. 14'],
    ['competence-works@43', 'ca. s. 43', 'approx. p. 43'],
    ['note-57', 'note 57', 'note 57'],
    ['beside-underretning', 'ikke fra rapporten', 'not from the report'],
  ])('%s is labelled %s and %s', (cite, da, en) => {
    expect(resolveSources(knowledge, [cite], 'da')[cite]?.label).toBe(da)
    expect(resolveSources(knowledge, [cite], 'en')[cite]?.label).toBe(en)
  })

  test('chapter, section and page', () => {
    expect(resolveSources(knowledge, ['network-works@33'], 'da')['network-works@33']).toEqual({
      kind: 'report',
      chapter: 'Boligsociale indsatser for sårbare familier',
      section: 'Virker det? (netværk og sammenhold)',
      page: 33,
      derived: false,
      label: 's. 33',
    })
  })

  test('every citation of every entry resolves', () => {
    const cites = collectCites(knowledge)
    expect(cites.length).toBeGreaterThan(50)
    for (const cite of cites) expect(() => sourceTexts(knowledge, cite)).not.toThrow()
  })
})

test('each source once, in the order of the alphabet', () => {
  expect(Object.keys(resolveSources(knowledge, ['note-57', 'network@31', 'note-57'], 'en'))).toEqual(['network@31', 'note-57'])
})

test.each(['nowhere@3', 'note-999', 'beside-nothing', '', 'constructor', 'network'])('%j is an error of the knowledge', cite => {
  expect(() => sourceTexts(knowledge, cite)).toThrow(/no source/)
})
