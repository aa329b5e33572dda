// The main job: isolated single mothers, in both languages, get the same right, cited answer.
import { describe, expect, test } from 'vitest'
import type { Answer, Recommendation } from '../../engine/index.ts'
import { engine } from './house.ts'

const questions = { da: 'isolerede enlige mødre', en: 'isolated single mothers' } as const
const texts = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(texts) : []
const saidIn = (value: unknown): string => texts(value).join('\n')

describe.each(['da', 'en'] as const)('%s', lang => {
  const answer: Answer = engine.ask({ question: questions[lang] })
  const first = answer.recommendations[0] as Recommendation

  test('is answered in the language of the question', () => {
    expect(answer.lang).toBe(lang)
    expect(answer.outcome).toBe('answer')
  })
  test('understands the problem and the group, and shows the words', () => {
    expect(answer.understood.problems.map(p => p.id)).toEqual(['social-isolation'])
    expect(answer.understood.groups.map(g => g.id)).toContain('single-mothers')
    const words = answer.understood.problems[0]?.because.map(b => questions[lang].slice(b.start, b.end))
    expect(words?.[0]).toBe(lang === 'da' ? 'isolerede' : 'isolated')
  })
  test('puts network first, with Sønderborg and the holiday study', () => {
    expect(first.approach).toBe('network')
    expect(first.cases[0]?.id).toBe('soenderborg')
    expect(first.evidence[0]?.id).toBe('ev-holiday')
  })
  test('shows 33 % beside 84 %', () => {
    const values = first.evidence[0]?.figures.map(f => f.value)
    expect(values).toEqual(expect.arrayContaining([84, 61, 68, 77, 33]))
    expect(saidIn(first.evidence[0]?.shows)).toMatch(/84 ?%/)
    expect(saidIn(first.evidence[0]?.doesNotShow)).toMatch(/33 ?%/)
  })
  test('tells of the "grandmother" role, of food and of childcare', () => {
    const said = saidIn([first.steps, first.practice, first.cases[0]])
    expect(said).toMatch(/grandmother/)
    expect(saidIn(first.steps)).toMatch(lang === 'da' ? /mad/ : /food/)
    expect(saidIn(first.steps)).toMatch(lang === 'da' ? /børnepasning/ : /childcare/)
  })
  test('names wellbeing and Bydelsmødre further down, with why', () => {
    const others = answer.recommendations.slice(1)
    for (const id of ['wellbeing', 'neighbourhood-mothers']) {
      const other = others.find(r => r.approach === id)
      expect(other?.because[0]?.text.length).toBeGreaterThan(20)
      expect(other?.because[0]?.cites.length).toBeGreaterThan(0)
      expect(other?.when.cites.length).toBeGreaterThan(0)
    }
  })
  test('shows the whole chain from problem to result', () => {
    const kinds = new Set(first.effects.nodes.map(n => n.kind))
    expect([...kinds].sort()).toEqual(['activity', 'approach', 'effect', 'problem', 'result'])
  })
  test('gives a bottom line of two sentences and what would change it', () => {
    expect(answer.advice).toHaveLength(2)
    expect(answer.changes.length).toBeGreaterThan(0)
  })
  test('every sentence cites, and every source can be looked up', () => {
    const cited: string[][] = []
    const walk = (value: unknown): void => {
      if (!value || typeof value !== 'object') return
      if ('text' in value && 'cites' in value) cited.push(value.cites as string[])
      Object.values(value).forEach(walk)
    }
    walk(answer)
    expect(cited.length).toBeGreaterThan(50)
    for (const cites of cited) {
      expect(cites.length).toBeGreaterThan(0)
      for (const cite of cites) expect(answer.sources[cite]).toBeDefined()
    }
  })
})

test('both languages recommend the same approaches in the same order', () => {
  const order = (q: string): string[] => engine.ask({ question: q }).recommendations.map(r => r.approach)
  expect(order(questions.en)).toEqual(order(questions.da))
})

test('lang overrides the language of the question', () => {
  expect(engine.ask({ question: questions.da, lang: 'en' }).advice[0]?.text).toBe(engine.ask({ question: questions.en }).advice[0]?.text)
})
