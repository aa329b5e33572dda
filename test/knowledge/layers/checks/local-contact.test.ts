import { describe, expect, test } from 'vitest'
import { faultsAfter } from '../small-layer.ts'

const PATH = 'offers/lantern-shop.yaml'
const role = (words: string): string[] => faultsAfter(PATH, 'da: den på vagt i butikken', `da: "${words}"`)
const rules = (faults: readonly string[]): (string | undefined)[] => faults.map(fault => /\[(\S+)\]$/.exec(fault)?.[1])

describe('local-contact-reachable', () => {
  const ways = '  phone: "00 00 00 01"\n  email: lygter@gaarden.example\n  web: https://gaarden.example/lygter\n'

  test.each(ways.trimEnd().split('\n'))('one way is enough:%s', way => {
    expect(faultsAfter(PATH, ways, `${way}\n`)).toEqual([])
  })

  test('finds an offer that nobody can get through to', () => {
    const faults = faultsAfter(PATH, ways, '')
    expect(rules(faults)).toEqual(['local-contact-reachable'])
    expect(faults[0]).toMatch(/^offers\/lantern-shop\.yaml:21: contact: ingen kan komme igennem\. Skriv phone, email eller web\./)
  })
})

describe('local-contact-is-a-role', () => {
  test.each(['Ada Lys', 'Ada B. Lys', 'Ada Marie Lys', 'Øjvind Ågård', 'Anne-Marie Holm'])('finds the name of a person: %s', name => {
    const faults = role(name)
    expect(rules(faults)).toEqual(['local-contact-is-a-role'])
    expect(faults[0]).toMatch(/^offers\/lantern-shop\.yaml:22: contact › role › da: ".+" ligner en persons navn\. Skriv funktionen/)
  })

  test.each([
    'sundhedsplejersken i området',
    'Jobcentret Fjordby',
    'Fjordby Kommune',
    'Den Sociale Vagt',
    'Lygter',
    'Koordinatoren for Baba',
    'Fjordby Bibliotek',
  ])('passes a function or a place: %s', words => {
    expect(role(words)).toEqual([])
  })

  test('looks at the English too', () => {
    expect(rules(faultsAfter(PATH, 'en: whoever is on duty', 'en: Ada Lys'))).toEqual(['local-contact-is-a-role'])
  })

  test('finds a mailbox of one person, not a shared one', () => {
    const faults = faultsAfter(PATH, 'lygter@gaarden.example', 'ada.lys@gaarden.example')
    expect(rules(faults)).toEqual(['local-contact-is-a-role'])
    expect(faults[0]).toMatch(/^offers\/lantern-shop\.yaml:24: contact › email: det ligner en persons egen postkasse\. Skriv en fælles\./)
  })
})
