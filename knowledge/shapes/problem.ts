// Whom it is about: problems and target groups.
import { z } from 'zod'
import { id } from './id.ts'
import { Statement, Text } from './text.ts'

export const Problem = z
  .strictObject({
    id,
    factor: z.enum(['social', 'personal', 'cultural', 'family', 'system', 'neighbourhood']).describe('where the report places it'),
    title: Text.describe('name of the problem, as a worker would say it'),
    short: Text.describe('one to three words, for a chip'),
    description: z.array(Statement).min(2).describe('what the report says about it: how it shows, what it leads to'),
    linked: z.array(z.strictObject({ problem: id, how: Statement })).describe('problems that go with it, and how'),
    approaches: z
      .array(
        z.strictObject({
          approach: id,
          strength: z.enum(['first', 'strong', 'weak']).describe('how well the approach answers this problem'),
          basis: z.enum(['report', 'our-reading']).describe('the text says it, or we read it so (figure 2 is not in the text)'),
          why: Statement.describe('why this approach answers this problem'),
        }),
      )
      .min(1)
      .describe('the approaches that answer it; figure 2 as far as the text tells'),
    role: z.array(Statement).describe('what belongs to the municipality or the health system, if anything'),
    topics: z.array(id).optional().describe('topics about the work that a worker with this problem should meet as well'),
  })
  .describe('a problem (problemstilling) of the report')

export const TargetGroup = z
  .strictObject({
    id,
    title: Text,
    short: Text.describe('one to three words, for a chip'),
    parents: z.array(id).describe('wider groups that it belongs to (single-mothers belongs to mothers)'),
    description: z.array(Statement).min(1).describe('what the report says about this group; what it does not say, too'),
  })
  .describe('a target group (målgruppe)')

export type Problem = z.infer<typeof Problem>
export type TargetGroup = z.infer<typeof TargetGroup>
