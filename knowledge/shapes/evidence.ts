// What studies show, and what they do not.
import { z } from 'zod'
import { id } from './id.ts'
import { Figure, Statement, Text } from './text.ts'

export const Directness = z.strictObject({
  sameActivity: z.enum(['yes', 'partly', 'no', 'unknown']),
  sameGroup: z.enum(['yes', 'partly', 'no', 'unknown']),
  danish: z.enum(['yes', 'partly', 'no', 'unknown']),
  boligsocial: z.enum(['yes', 'partly', 'no', 'unknown']),
  text: Statement.describe('in one sentence: how near the study is to the work here'),
})

export const Evidence = z
  .strictObject({
    id,
    title: Text,
    short: Text,
    study: Text.describe('kind of study, who made it and when, in one line'),
    authors: z.string().describe('as the report gives them'),
    year: z.number().int().nullable(),
    design: Text.describe('kind of study: effect study, survey, research overview ...'),
    directness: Directness,
    shows: z.array(Statement).min(1),
    doesNotShow: z.array(Statement).min(1),
    figures: z.array(Figure),
    headings: z
      .strictObject({
        targetGroup: z.array(Statement).min(1).describe('målgruppe: who was studied'),
        method: z.array(Statement).min(1).describe('metode'),
        implementation: z.array(Statement).min(1).describe('implementering: what it takes'),
        effect: z.array(Statement).min(1).describe('effekt'),
        economy: z.array(Statement).min(1).describe('økonomi; "the report says nothing about cost" where true'),
      })
      .describe('the headings of the Danish Vidensdeklaration, without grades'),
    approaches: z.array(id),
    activities: z.array(id),
    problems: z.array(id),
    groups: z.array(id),
  })
  .describe('an evidence note')

export type Evidence = z.infer<typeof Evidence>
