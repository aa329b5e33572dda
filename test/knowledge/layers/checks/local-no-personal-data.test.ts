import { describe, expect, test } from 'vitest'
import { faultsAfter } from '../small-layer.ts'

describe('local-no-personal-data', () => {
  test.each(['010190-1234', '0101901234', '010190 1234'])('finds what looks like a CPR number: %s', number => {
    const faults = faultsAfter('cases/gate-three.yaml', 'Alle kom med et glas.', `"Alle kom, også ${number}."`)
    expect(faults).toEqual([
      expect.stringMatching(/^cases\/gate-three\.yaml:11: steps › 1 › da: her står noget, der ligner et CPR-nummer\. Slet det\./),
    ])
    expect(faults.join()).not.toContain(number)
  })

  test('passes telephone numbers, dates and long numbers', () => {
    expect(faultsAfter('offers/lantern-shop.yaml', '"00 00 00 01"', '"0101901234"')).toEqual([])
    expect(faultsAfter('cases/gate-three.yaml', 'Alle kom med et glas.', 'Den 01.01.90 kom 1234 og 99999999999.')).toEqual([])
  })
})
