import { describe, expect, test } from 'vitest'
import type { Files } from '../../fixture.ts'
import { faultsAfter, faultsOf, smallLayer } from '../small-layer.ts'

const renamed = (layer: string): Files =>
  new Map([['layer.yaml', String(smallLayer().get('layer.yaml')).replace('id: backyard', `id: ${layer}`)]])

describe('local-ids-once', () => {
  test('one name for an offer and an activity is found, for their pages share the addresses', () => {
    const files = smallLayer()
    files.set(
      'activities/lantern-shop.yaml',
      String(files.get('activities/lantern-building.yaml')).replace('id: lantern-building', 'id: lantern-shop'),
    )
    expect(faultsOf([files]).errors).toEqual([
      expect.stringMatching(
        /^activities\/lantern-shop\.yaml:1: id: "lantern-shop" bruges allerede i .*\/offers\/lantern-shop\.yaml\. Vælg et andet navn\./,
      ),
    ])
  })

  test('words and families may bear the name of an offer, and an offer that of an entry of the report', () => {
    const files = smallLayer()
    files.set(
      'words/lantern-shop.yaml',
      String(files.get('words/pitch-dark.yaml'))
        .replace('id: pitch-dark', 'id: lantern-shop')
        .replace(/da: .*\nen: .*\n/, ''),
    )
    files.set(
      'practice/evening-walk.yaml',
      String(files.get('practice/bring-matches.yaml')).replace('id: bring-matches', 'id: evening-walk'),
    )
    expect(faultsOf([files]).errors).toEqual([])
  })

  test('a family of the name of a built-in one is found', () => {
    const files = smallLayer()
    files.set(
      'scenarios/key-under-the-mat.yaml',
      String(files.get('scenarios/lamp-in-the-gate.yaml')).replace('lamp-in-the-gate', 'key-under-the-mat'),
    )
    expect(faultsOf([files]).errors.join()).toContain('id: "key-under-the-mat" bruges allerede i scenarios/key-under-the-mat.yaml')
  })

  test('two layers share the names of their entries, and are no namesakes themselves', () => {
    const offer = [
      'offers/lantern-shop.yaml',
      String(smallLayer().get('offers/lantern-shop.yaml')).replace(/names:\n.*\n.*\n/, ''),
    ] as const
    expect(faultsOf([smallLayer(), renamed('frontyard').set(...offer)]).errors).toEqual([
      expect.stringMatching(/^offers\/lantern-shop\.yaml:1: id: "lantern-shop" bruges allerede i/),
    ])
    expect(faultsOf([smallLayer(), renamed('backyard')]).errors).toEqual([
      expect.stringMatching(/^layer\.yaml:1: id: "backyard" bruges allerede i .*layer\.yaml/),
    ])
    expect(faultsOf([smallLayer(), renamed('frontyard')]).errors).toEqual([])
  })

  test('a file that is called otherwise than its entry is told with a name that it can have', () => {
    expect(faultsAfter('offers/lantern-shop.yaml', 'id: lantern-shop', 'id: lamp-shop')[0]).toContain(
      'id: "lamp-shop" er ikke filens navn. Kald filen lamp-shop.yaml, eller skriv id: lantern-shop.',
    )
    const files = smallLayer()
    files.set('practice/Vores råd.yaml', String(files.get('practice/bring-matches.yaml')).replace('id: bring-matches', 'id: vores-raad'))
    expect(faultsOf([files]).errors[0]).toMatch(/^practice\/Vores råd\.yaml:1: .* Kald filen vores-raad\.yaml\. \//)
  })
})
