// What stands around an answer: helplines, fixed texts, questions back, words explained.
import { z } from 'zod'
import { id } from './id.ts'
import { Cite, Fit, Statement, Text } from './text.ts'

export const Signpost = z
  .strictObject({
    id,
    title: Text,
    number: z.string().describe('telephone number as people write it'),
    text: Text.describe('when to ring, who answers, hours if known'),
    dangers: z
      .array(z.enum(['any', 'violence', 'child', 'suicide', 'substance']))
      .min(1)
      .describe('kinds of danger it is shown for'),
    origin: z.literal('beside-the-report'),
    verified: z
      .enum(['seen', 'seen-earlier'])
      .describe('seen: number checked on the date; seen-earlier: last seen in the year of the note'),
    checked: z.iso.date().describe('date of the last check, YYYY-MM-DD'),
    cites: z.array(Cite).min(1),
  })
  .describe('where to turn; never from the report')

export const Notice = z
  .strictObject({
    id,
    kind: z.enum(['urgent', 'danger-check', 'refer', 'dated', 'outside', 'clarify', 'privacy', 'unevaluated']),
    for: Fit.optional(),
    title: Text,
    text: z.array(Statement).min(1),
    signposts: z.array(id).describe('signposts shown with it, in order'),
  })
  .describe('a fixed text that stands before the answer')

export const Consideration = z
  .strictObject({
    id,
    order: z.number().int(),
    text: Text.describe('the question'),
    why: Statement,
    field: z
      .enum(['pressing', 'missing', 'strengths', 'problems', 'groups'])
      .describe('what the chosen option sets in the context of the next question'),
    options: z.array(z.strictObject({ id, label: Text, sets: id.describe('id that is added to the context') })).min(2),
  })
  .describe('a clarifying question')

export const Term = z
  .strictObject({
    id,
    term: Text.describe('the Danish word; the English gloss'),
    text: z.array(Statement).min(1),
  })
  .describe('a Danish institution or word explained')

export type Signpost = z.infer<typeof Signpost>
export type Notice = z.infer<typeof Notice>
export type Consideration = z.infer<typeof Consideration>
export type Term = z.infer<typeof Term>
