// What a worker asks about the work itself.
import { z } from 'zod'
import { id } from './id.ts'
import { Figure, FittedStatement, Table, Text } from './text.ts'

export const Topic = z
  .strictObject({
    id,
    title: Text,
    short: Text,
    body: z.array(FittedStatement).min(2).describe('the answer, the most asked first'),
    figures: z.array(Figure),
    tables: z.array(Table),
    curves: z
      .array(
        z.strictObject({
          label: Text,
          points: z.array(z.strictObject({ age: Text, freedom: z.number().int().min(0).max(10) })),
        }),
      )
      .optional()
      .describe('figure 1: degree of freedom by age in the two views of life (our drawing of the caption and the prose)'),
    problems: z.array(id),
    approaches: z.array(id),
    activities: z.array(id),
    cases: z.array(id),
    evidence: z.array(id),
  })
  .describe('what a worker asks about that is no family problem')

export type Topic = z.infer<typeof Topic>
