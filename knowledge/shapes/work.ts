// What is done: activity types, real projects, practice points.
import { z } from 'zod'
import { id } from './id.ts'
import { Figure, Statement, Text } from './text.ts'

export const Activity = z
  .strictObject({
    id,
    title: Text,
    short: Text,
    approaches: z.array(id).min(1).describe('approaches it belongs to, the main one first'),
    problems: z.array(id).min(1).describe('problems it is made for'),
    groups: z.array(id).describe('target groups it is made for; empty: all'),
    description: z.array(Statement).min(1),
    how: z.array(Statement).min(1).describe('how it is run'),
    evaluated: Statement.describe('whether the report knows of an evaluation'),
    cases: z.array(id),
    evidence: z.array(id),
  })
  .describe('an activity type (indsatstype)')

export const Case = z
  .strictObject({
    id,
    title: Text,
    short: Text,
    place: z.string().describe('the place, with its town'),
    year: z.string().describe('when, as the report gives it'),
    approaches: z.array(id).min(1).describe('main one first'),
    activities: z.array(id).min(1),
    problems: z.array(id).min(1),
    groups: z.array(id),
    evidence: z.array(id),
    summary: z.array(Statement).min(1).describe('the case in one or two sentences'),
    where: z.array(Statement).min(1),
    who: z.array(Statement).min(1),
    steps: z.array(Statement).min(3).describe('how it was run, in order'),
    roles: z
      .array(z.strictObject({ actor: Text, does: Statement }))
      .min(1)
      .describe('who does what'),
    outcome: z.array(Statement).min(1).describe('what came of it'),
    copy: z.array(Statement).min(1).describe('what to copy'),
    watch: z.array(Statement).min(1).describe('what to watch out for'),
    evaluated: Statement.describe('whether anybody measured it'),
    figures: z.array(Figure),
  })
  .describe('a real project that the report describes')

export const Practice = z
  .strictObject({
    id,
    kind: z.enum(['point', 'caution']).describe('point: do this; caution: look out for this'),
    text: Statement.describe('one thing, said so that a worker can act on it'),
    weight: z.number().int().min(1).max(3).describe('3: decides whether it works; 1: nice to know'),
    problems: z.array(id),
    groups: z.array(id),
    approaches: z.array(id),
    activities: z.array(id),
    topics: z.array(id),
  })
  .describe('a practice point or a caution')

export type Activity = z.infer<typeof Activity>
export type Case = z.infer<typeof Case>
export type Practice = z.infer<typeof Practice>
