import { describe, expect, test } from 'vitest'
import type { PlannedScenario, WorkshopPlan } from '../../../engine/workshop/index.ts'
import { ownFaults, planFaults } from '../../../engine/workshop/index.ts'

const KNOWN = new Set(['a-family', 'another-family'])
const own = { title: 'Egen', story: 'Familien bor i gården.', goal: '', prompts: ['Hvad nu?'], minutes: 15, question: 'mørke aftener' }
const plan = (...scenarios: PlannedScenario[]): WorkshopPlan => ({
  tilgang: 'workshop-plan',
  version: 1,
  title: 'Torsdag',
  lang: 'da',
  usesGroups: false,
  isRehearsal: false,
  scenarios,
})
const places = (given: WorkshopPlan): string[] => planFaults(given, KNOWN).map(fault => fault.where)

describe('a plan', () => {
  test('of known and own families can be held', () => {
    expect(places(plan({ id: 'a-family' }, { own }, { id: 'another-family' }, { own }))).toEqual([])
  })

  test.each([
    ['no title', { ...plan({ own }), title: ' ' }, ['title']],
    ['no families', plan(), ['scenarios']],
    ['thirteen families', plan(...Array.from({ length: 13 }, () => ({ own }))), ['scenarios']],
    ['an unknown family', plan({ id: 'a-family' }, { id: 'nobody' }), ['scenarios[1].id']],
    ['a family twice', plan({ id: 'a-family' }, { id: 'a-family' }), ['scenarios[1].id']],
    ['a family without a story', plan({ own: { ...own, story: '\n' } }), ['scenarios[0].own.story']],
    ['a question that is too long', plan({ own: { ...own, question: 'x'.repeat(1001) } }), ['scenarios[0].own.question']],
    ['half a minute', plan({ own: { ...own, minutes: 0.5 } }), ['scenarios[0].own.minutes']],
    ['an empty prompt', plan({ own: { ...own, prompts: ['a', ''] } }), ['scenarios[0].own.prompts[1]']],
  ])('with %s is told where', (_, given, where) => {
    expect(places(given)).toEqual(where)
  })

  test('a family that is being written is checked by itself', () => {
    expect(ownFaults({ ...own, title: '' }, 'own').map(fault => fault.where)).toEqual(['own.title'])
    expect(ownFaults(own, 'own')).toEqual([])
  })
})
