// What holds for every question, whatever people write.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyQuestion, mostSteps, labelled as questions } from './any-question.ts'
import { engine, knowledge } from './house.ts'

const ranked = (question: string): string[] => engine.ask({ question }).recommendations.map(r => r.approach)
const found = (question: string): string[] => {
  const { problems, groups, topics } = engine.ask({ question }).understood
  return [...problems, ...groups, ...topics].map(f => f.id)
}

describe('any string', () => {
  test('is answered, in bounded work, with positions inside it', () => {
    fc.assert(
      fc.property(anyQuestion, question => {
        const meter = { steps: 0 }
        const answer = engine.ask({ question }, meter)
        expect(meter.steps).toBeLessThanOrEqual(mostSteps(question))
        for (const f of [...answer.understood.problems, ...answer.understood.groups, ...answer.understood.topics])
          for (const { start, end } of f.because) expect(start >= 0 && start < end && end <= question.length).toBe(true)
      }),
      { numRuns: 1500 },
    )
  })
  test('the same question gives the same bytes', () => {
    fc.assert(
      fc.property(anyQuestion, question => {
        expect(JSON.stringify(engine.ask({ question }))).toBe(JSON.stringify(engine.ask({ question })))
      }),
      { numRuns: 200 },
    )
  })
})

test('another process gives the same bytes', () => {
  const asked = questions.filter((_, i) => i % 16 === 0).map(q => q.q)
  const script = fileURLToPath(new URL('./ask-in-process.ts', import.meta.url))
  const there = execFileSync(process.execPath, ['--import', 'tsx', script], {
    input: JSON.stringify(asked),
    encoding: 'utf8',
    maxBuffer: 1 << 27,
  })
  expect(there).toBe(JSON.stringify(asked.map(question => engine.ask({ question }))))
})

describe('what changes nothing', () => {
  const family = questions.filter(q => q.outcome.includes('answer'))
  test.each(family.filter((_, i) => i % 4 === 0).map(q => [q.id, q.q]))('%s: case, æ/ae, marks at the end', (_id, q) => {
    const plain = found(q)
    expect(found(q.toUpperCase())).toEqual(plain)
    expect(found(q.replace(/æ/g, 'ae').replace(/ø/g, 'oe').replace(/å/g, 'aa'))).toEqual(plain)
    expect(found(`  ${q} ?!`)).toEqual(plain)
  })
  test('word order, for keywords', () => {
    for (const id of ['social-isolation', 'single-mothers']) expect(found('mødre enlige isolerede')).toContain(id)
    expect(ranked('mødre enlige isolerede')).toEqual(ranked('isolerede enlige mødre'))
    expect(ranked('gæld angst arbejdsløs')).toEqual(ranked('arbejdsløs angst gæld'))
  })
})

test('every sentence of an answer stands in the knowledge', () => {
  const known = new Set<string>()
  const gather = (value: unknown): void => {
    if (typeof value === 'string') known.add(value)
    else if (value && typeof value === 'object') Object.values(value).forEach(gather)
  }
  gather(knowledge)
  for (const { q } of questions) {
    const walk = (value: unknown): void => {
      if (!value || typeof value !== 'object') return
      if ('text' in value && 'cites' in value) expect(known.has(value.text as string), String(value.text)).toBe(true)
      Object.values(value).forEach(walk)
    }
    walk(engine.ask({ question: q }))
  }
})

test('dropping what was understood never adds anything', () => {
  for (const { q } of questions.slice(0, 60)) {
    const answer = engine.ask({ question: q })
    for (const { id } of answer.understood.problems) {
      const less = engine.ask({ question: q, context: { dropped: [id] } }).understood.problems.map(p => p.id)
      expect(less).not.toContain(id)
      expect(answer.understood.problems.map(p => p.id)).toEqual(expect.arrayContaining(less))
    }
  }
})

test('urgent, outside and clarify carry no recommendations', () => {
  for (const { q } of questions) {
    const answer = engine.ask({ question: q })
    if (['urgent', 'outside', 'clarify'].includes(answer.outcome)) expect(answer.recommendations).toEqual([])
  }
})
