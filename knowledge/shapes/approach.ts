// The approaches, each with its theory of change.
import { z } from 'zod'
import { id } from './id.ts'
import { Cite, Fit, FittedStatement, Statement, Text } from './text.ts'

const TheoryNode = z.strictObject({
  id,
  kind: z.enum(['problem', 'approach', 'activity', 'effect', 'result']),
  text: Text,
  cites: z.array(Cite).min(1),
})

const TheoryEdge = z.strictObject({
  from: id,
  to: id,
  basis: z.enum(['report', 'our-reading']).describe('stated in the text, or our reading of it'),
  cites: z.array(Cite).min(1),
})

export const Theory = z
  .strictObject({
    figure: z.string().describe('the figure of the report that it follows'),
    note: Text.describe('what of it stands in the text and what is our reading'),
    nodes: z.array(TheoryNode).min(4),
    edges: z.array(TheoryEdge).min(3),
  })
  .describe('theory of change: problem -> approach -> activity -> effect -> result')

export const Approach = z
  .strictObject({
    id,
    beside: z.boolean().describe('true for Bydelsmødre, which the report leaves outside its five'),
    title: Text,
    short: Text.describe('one to three words'),
    summary: z.array(Statement).min(1).describe('what it is and why it should work'),
    advice: z
      .array(z.strictObject({ for: Fit.optional(), say: z.array(Statement).length(2) }))
      .min(1)
      .describe(
        'the bottom line in two sentences that begin with a verb; the most specific fit is used; the first without "for" is the general one',
      ),
    when: z.array(FittedStatement).min(1).describe('when this way is the better one ("also possible")'),
    steps: z.array(FittedStatement).min(4).describe('first steps in order, each a thing to do'),
    changes: z.array(Statement).min(1).describe('what would change the answer'),
    limits: z.array(Statement).min(1).describe('what it does not do, role boundaries, what the evidence lacks'),
    theory: Theory,
  })
  .describe('one of the five approaches (tilgange), or the one beside them')

export type Theory = z.infer<typeof Theory>
export type Approach = z.infer<typeof Approach>
