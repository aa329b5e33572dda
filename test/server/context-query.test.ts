import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Context } from '../../engine/answer.ts'
import { addToContext, contextQuery, strikeFromContext } from '../../engine/conversation/index.ts'
import { readContext } from '../../server/pages/context-query.ts'

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/), { minLength: 1, maxLength: 4 })
const context = fc.record(
  {
    problems: ids,
    groups: ids,
    topics: ids,
    dropped: ids,
    pressing: ids,
    missing: ids,
    strengths: ids,
    focus: fc.record({ kind: fc.constantFrom('cases', 'topics'), id: fc.stringMatching(/^[a-z]+$/) }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Context>

test('reads back what it wrote', () => {
  fc.assert(
    fc.property(context, c => {
      expect(readContext(new URLSearchParams(contextQuery(c)))).toEqual(c)
    }),
  )
})

test('is short and plain', () => {
  expect(
    contextQuery({ problems: ['social-isolation', 'poverty'], groups: ['single-mothers'], focus: { kind: 'cases', id: 'soenderborg' } }),
  ).toBe('p=social-isolation,poverty&g=single-mothers&focus=cases/soenderborg')
})

test('an id struck out is nowhere but among the dropped; added again it is no longer dropped', () => {
  fc.assert(
    fc.property(context, ids, (c, [id = 'x']) => {
      const struck = strikeFromContext(c, id)
      for (const list of ['problems', 'groups', 'topics', 'pressing', 'missing', 'strengths'] as const)
        expect(struck[list] ?? []).not.toContain(id)
      expect(struck.dropped).toContain(id)
      expect(struck.focus?.id).not.toBe(id)
      const back = addToContext(struck, 'problems', id)
      expect(back.problems).toContain(id)
      expect(back.dropped ?? []).not.toContain(id)
    }),
  )
})
