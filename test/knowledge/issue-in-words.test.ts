import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { putIssueInWords } from '../../knowledge/checks/reading/issue-in-words.ts'
import { type ContentKind, contents } from '../../knowledge/load.ts'
import { loadFiles, smallKnowledge } from './fixture.ts'

const say = (schema: z.ZodType, value: unknown): string[] =>
  schema.safeParse(value).error?.issues.map(issue => putIssueInWords(issue, value, schema).en) ?? []

describe('what the schema objects to, in plain words', () => {
  const schema = z.strictObject({
    who: z.array(z.strictObject({ da: z.string(), en: z.string(), cites: z.array(z.string()) })).min(1),
    day: z.iso.date(),
    many: z.number().int().min(1).max(3),
    pair: z.array(z.string()).length(2),
    year: z.number().nullable().optional().describe('when it was'),
  })
  const good = { who: [{ da: 'x', en: 'y', cites: [] }], day: '2026-11-20', many: 2, pair: ['a', 'b'] }

  test.each([
    [{ who: [] }, 'who: needs at least one sentence, but has 0. Add a line that begins with "- ".'],
    [{ day: '2026-13-01' }, 'day: "2026-13-01" is no date. Write it as 2026-11-20.'],
    [{ many: 1.5 }, 'many: "1.5" must be a whole number.'],
    [{ many: 9 }, 'many: must be at most 3.'],
    [{ many: 'two' }, 'many: "two" must be a number without quotes.'],
    [{ pair: ['a', 'b', 'c'] }, 'pair: needs exactly 2 entries, but has 3. Delete the rest.'],
    [{ year: '2013' }, 'year: "2013" must be a number without quotes.'],
    [{ who: [{ da: 'x', cites: [] }] }, 'who › 1 › en: the English text is missing. Write it.'],
    [
      { who: [{ da: 'Først', så: null, en: 'y', cites: [] }] },
      'who › 1: the comma before "så" splits the text. Put the whole text in "quotes".',
    ],
    [
      { who: [{ da: 'Først', 'så går de': null, en: 'y', cites: [] }] },
      'who › 1: the comma before "så går de" splits the text. Put the whole text in "quotes".',
    ],
  ])('%j', (change, sentence) => {
    expect(say(schema, { ...good, ...change })).toEqual([sentence])
  })

  test('no content of any kind leaves it without words', () => {
    const models = loadFiles(smallKnowledge()).files
    const spoil = (value: unknown, path: readonly number[], by: unknown): unknown => {
      const [step, ...rest] = path
      if (step === undefined || typeof value !== 'object' || value === null) return by
      const keys = Object.keys(value)
      const key = keys[step % Math.max(1, keys.length)] ?? ''
      const copy: Record<string, unknown> = {
        ...(value as Record<string, unknown>),
        [key]: spoil((value as Record<string, unknown>)[key], rest, by),
      }
      return Array.isArray(value) ? Object.values(copy) : copy
    }
    fc.assert(
      fc.property(fc.constantFrom(...models), fc.array(fc.nat(20), { maxLength: 5 }), fc.jsonValue({ maxDepth: 2 }), (model, path, by) => {
        const kind: ContentKind = model.kind
        const value = spoil(model.value, path, by)
        for (const issue of contents[kind].safeParse(value).error?.issues ?? []) {
          const { da, en } = putIssueInWords(issue, value, contents[kind])
          expect(da.length).toBeGreaterThan(8)
          expect(en.length).toBeGreaterThan(8)
        }
      }),
      { numRuns: 1000, seed: 2 },
    )
  })
})
