// Laying over: what the report says stays, layers stand beside it in their order.
import { describe, expect, test } from 'vitest'
import { hashContent } from '../../../knowledge/hash.ts'
import { layOver } from '../../../knowledge/layers/index.ts'
import { citeOf } from '../../../knowledge/layers/lay.ts'
import { KnowledgeErrors } from '../../../knowledge/load.ts'
import type { Knowledge } from '../../../knowledge/schema.ts'
import { loadKnowledge } from '../../../server/knowledge.ts'
import { type Files, smallKnowledge, TODAY, writeFolder } from '../fixture.ts'
import { base, smallLayer } from './small-layer.ts'

const lay = (...layers: readonly Files[]): Knowledge => layOver(base, layers.map(writeFolder), TODAY).knowledge
const other = (): Files =>
  new Map([
    ['layer.yaml', 'id: frontyard\ntitle: { da: Forgården }\ncontact: { da: portneren }\n'],
    ['practice/sweep.yaml', String(smallLayer().get('practice/bring-matches.yaml')).replace('id: bring-matches', 'id: sweep')],
  ])

describe('what the report says', () => {
  test('is not changed by any layer', () => {
    const laid = lay(smallLayer(), other())
    for (const kind of [
      'problems',
      'groups',
      'approaches',
      'activities',
      'cases',
      'evidence',
      'topics',
      'practice',
      'glossary',
      'words',
    ] as const)
      expect(laid[kind], kind).toEqual(base[kind])
    expect(laid.scenarios).toEqual(expect.arrayContaining([...base.scenarios]))
    expect(laid.notices.map(({ id, text }) => ({ id, text }))).toEqual(base.notices.map(({ id, text }) => ({ id, text })))
  })

  test('cannot be overwritten by an entry of the same name: it stands beside it', () => {
    const files = smallLayer()
    files.set(
      'activities/evening-walk.yaml',
      String(files.get('activities/lantern-building.yaml')).replace('id: lantern-building', 'id: evening-walk'),
    )
    const laid = lay(files)
    expect(laid.activities).toEqual(base.activities)
    expect(laid.layers[0]?.entries.map(({ id }) => id)).toContain('evening-walk')
  })
})

describe('what is laid', () => {
  test('every sentence of an entry cites the entry, and its source says whose it is and when it was checked', () => {
    const laid = lay(smallLayer())
    const [layer] = laid.layers
    expect(layer?.entries.map(({ id }) => id)).toEqual(['bring-matches', 'ev-gate', 'gate-three', 'lantern-building', 'lantern-shop'])
    for (const entry of layer?.entries ?? []) {
      expect(entry.title.cites).toEqual([citeOf(entry.id)])
      expect(laid.sources.beside.find(({ id }) => id === citeOf(entry.id))).toMatchObject({
        checked: '2026-10-01',
        label: { da: 'fra Baggården, ikke fra rapporten', en: 'from The backyard, not from the report' },
      })
    }
  })

  test('names of an offer are words, no sentences; the layer says that it is made up', () => {
    const [layer] = lay(smallLayer()).layers
    expect(layer).toMatchObject({ id: 'backyard', fictional: true })
    expect(layer?.entries.find(({ id }) => id === 'lantern-shop')?.names).toEqual({
      da: ['lygtekælderen', 'butikken i porten'],
      en: ['lantern cellar'],
    })
    expect(layer?.words).toEqual([expect.objectContaining({ id: 'pitch-dark', da: ['sort som kulkælderen'] })])
  })

  test('a family in Danish only speaks Danish in both languages', () => {
    const family = lay(smallLayer()).scenarios.find(({ id }) => id === 'lamp-in-the-gate')
    expect(family?.story.en).toBe(family?.story.da)
    expect(family?.prompts[0]?.en).toBe('Hvad lægger du mærke til?')
  })

  test('layers stand in the order in which they were named', () => {
    const titles = (laid: Knowledge): string[] => laid.layers.map(({ id }) => id)
    const there = lay(smallLayer(), other())
    const back = lay(other(), smallLayer())
    expect(titles(there)).toEqual(['backyard', 'frontyard'])
    expect(titles(back)).toEqual(['frontyard', 'backyard'])
    expect(there.hash).not.toBe(back.hash)
    expect(lay(smallLayer(), other()).hash).toBe(there.hash)
  })

  test('has another hash than the report alone, which is that of its content', () => {
    const { hash, ...content } = lay(smallLayer())
    expect(hash).toBe(hashContent(content))
    expect(hash).not.toBe(hashContent(base))
  })

  test('numbers of two layers stand side by side, with one source that is as old as the older', () => {
    const files = other().set(
      'signposts.yaml',
      String(smallLayer().get('signposts.yaml')).replace('gate-keeper', 'door-keeper').replace('2026-10-01', '2026-08-01'),
    )
    for (const laid of [lay(smallLayer(), files), lay(files, smallLayer())]) {
      expect(laid.signposts.map(({ id, checked }) => `${id} ${checked}`)).toEqual([
        'door-keeper 2026-08-01',
        'gate-keeper 2026-10-01',
        'night-watch 2026-11-20',
      ])
      expect(laid.notices.find(({ id }) => id === 'in-danger')?.signposts.toSorted()).toEqual(['door-keeper', 'gate-keeper', 'night-watch'])
      expect(laid.sources.beside.filter(({ id }) => id === 'beside-local')).toEqual([expect.objectContaining({ checked: '2026-08-01' })])
    }
  })

  test('with a fault nothing is laid', () => {
    expect(() => lay(smallLayer().set('practice/x.yaml', ''))).toThrow(KnowledgeErrors)
    expect(() => lay(smallLayer().set('signposts.yaml', ''))).toThrow(KnowledgeErrors)
  })
})

describe('folders that the server is given', () => {
  test('a base of one’s own and layers over it, in any order', () => {
    const folders = [writeFolder(smallLayer()), writeFolder(smallKnowledge())]
    // The small knowledge is too small for the rules that count files: they are told, so it was the base.
    for (const given of [folders, folders.toReversed()]) expect(() => loadKnowledge(given)).toThrow(/unemployment|practice|vocabulary/)
  })

  test('two bases are refused, in words', () => {
    const folders = [writeFolder(smallKnowledge()), writeFolder(smallKnowledge())]
    try {
      loadKnowledge(folders)
      expect.unreachable()
    } catch (error) {
      if (!(error instanceof KnowledgeErrors)) throw error
      expect(error.errors.map(({ file, line, da, en }) => ({ file, line, da, en }))).toEqual([
        {
          file: folders[1],
          line: 1,
          da: expect.stringContaining('Mappen har ingen layer.yaml, og en anden mappe er allerede grundlaget.'),
          en: expect.stringContaining('The folder has no layer.yaml, and another one is the base already.'),
        },
      ])
    }
  })

  test('a layer that lacks its layer.yaml is no base: what is missing is told', () => {
    const files = smallLayer()
    files.delete('layer.yaml')
    expect(() => loadKnowledge([writeFolder(files)])).toThrow(/layer\.yaml:1: The file cannot be read/)
  })
})
