import { describe, expect, test } from 'vitest'
import { faultsAfter } from '../small-layer.ts'

const PATH = 'scenarios/lamp-in-the-gate.yaml'

describe('local-scenarios', () => {
  test('a story in Danish only that is too short is told once', () => {
    const faults = faultsAfter(PATH, 'Du har set hende tre gange nu. Hun hilser, hvis du hilser først.', '').filter(fault =>
      fault.includes('[local-scenarios]'),
    )
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/^scenarios\/lamp-in-the-gate\.yaml:\d+: Historien har \d+ ord\. Skriv 100-180\./)
  })

  test('the name of a problem in a story is told', () => {
    expect(faultsAfter(PATH, 'Ada har boet', 'Mørke aftener kender Ada har boet').join('\n')).toContain('Historien nævner "Mørke aftener"')
  })

  test('words of the report are told', () => {
    expect(faultsAfter(PATH, 'Ada har boet', 'Mange naboer bliver inde om aftenen, fordi gården er mørk. Ada har boet').join('\n')).toMatch(
      /"mange naboer bliver inde om aftenen fordi gaarden" står også i problems\/dark-evenings\.yaml\. Sig det med egne ord\./,
    )
  })

  test('a source that does not exist, or a page outside of its section, is told', () => {
    expect(faultsAfter(PATH, 'walks@7', 'runs@7').join('\n')).toContain('Afsnittet "runs" findes ikke')
    expect(faultsAfter(PATH, 'walks@7', 'walks@12').join('\n')).toContain('Afsnittet "walks" står på side 6-9, ikke på side 12.')
    expect(faultsAfter(PATH, 'beside-practice', 'beside-nothing').join('\n')).toContain('Kilden "beside-nothing" findes ikke')
  })
})
