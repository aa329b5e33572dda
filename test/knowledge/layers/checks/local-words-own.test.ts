import { describe, expect, test } from 'vitest'
import { faultsAfter, faultsOf, smallLayer } from '../small-layer.ts'

const PATH = 'offers/lantern-shop.yaml'

describe('local-words-own', () => {
  test('finds an everyday word', () => {
    expect(faultsAfter(PATH, 'lygtekælderen', 'og')).toEqual([
      expect.stringMatching(
        /^offers\/lantern-shop\.yaml:10: "og" er et hverdagsord, som står i alle slags spørgsmål\. Skriv et længere navn\./,
      ),
    ])
  })

  test('finds a word that the report says, however it is spelled', () => {
    for (const word of ['bælgmørkt', 'Baelgmoerkt', 'mørke  aftener'])
      expect(faultsAfter(PATH, 'lygtekælderen', word)).toEqual([
        expect.stringContaining('kender rapportens ordlister allerede. Slet det her.'),
      ])
  })

  test('passes a word that the report only hints with, and the same word twice in one file', () => {
    expect(faultsAfter(PATH, 'lygtekælderen', 'aften')).toEqual([])
    expect(faultsAfter(PATH, 'lygtekælderen', 'butikken i porten')).toEqual([])
  })

  test('finds a word of two meanings, also across layers', () => {
    expect(faultsAfter('words/pitch-dark.yaml', 'sort som kulkælderen', 'lygtekælderen')).toEqual([
      expect.stringMatching(
        /^words\/pitch-dark\.yaml:4: "lygtekælderen" står også i .*\/offers\/lantern-shop\.yaml\. Lad det betyde én ting\./,
      ),
    ])
    const other = new Map([
      ['layer.yaml', 'id: frontyard\ntitle: { da: Forgården }\ncontact: { da: portneren }\n'],
      ['words/gate.yaml', 'id: gate\nconcept: { kind: groups, id: neighbours }\nchecked: 2026-10-01\nda: [Lygtekælderen]\n'],
    ])
    expect(faultsOf([smallLayer(), other]).errors).toEqual([expect.stringMatching(/^words\/gate\.yaml:4: "Lygtekælderen" står også i/)])
  })
})
