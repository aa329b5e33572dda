// What everything else is made of: texts in two languages, sentences with their sources, figures, tables.
import { z } from 'zod'
import { id } from './id.ts'

export const Text = z
  .strictObject({
    da: z.string().min(1).describe('Danish, complete on its own'),
    en: z.string().min(1).describe('English, written as English; a Danish institution is explained the first time'),
  })
  .describe('the same text in both languages')

export const Cite = z
  .string()
  .regex(/^([a-z0-9-]+@\d{1,2}|note-\d{1,2}|beside-[a-z-]+)$/, 'write SECTION@PAGE (network-works@33), note-57 or beside-underretning')
  .describe('where it stands: SECTION@PAGE of the report, a footnote (note-57), or a fact beside the report')

export const Statement = z
  .strictObject({
    da: z.string().min(1).describe('one sentence (two short ones at most) in Danish, in our own words'),
    en: z.string().min(1).describe('the same in English'),
    cites: z.array(Cite).min(1).describe('where it stands, at least one'),
    leftOpen: z
      .literal(true)
      .optional()
      .describe('true when the sentence says that the report leaves something open: the page of the model gathers them'),
  })
  .describe('a sentence of substance with its sources')

export const Fit = z
  .strictObject({
    problems: z.array(id).optional().describe('only when one of these problems is understood'),
    groups: z.array(id).optional().describe('only when one of these target groups is understood'),
  })
  .describe('when it applies; leave out what does not matter')

export const FittedStatement = Statement.extend({
  for: Fit.optional().describe('when to say this rather than the general sentence'),
}).describe('a sentence that fits some families better than others')

export const Figure = z
  .strictObject({
    value: z.number().describe('the figure exactly as in the report'),
    to: z.number().optional().describe('upper end when the report gives a span (20-30)'),
    unit: z.string().describe('%, children, hours a week, ...'),
    of: Text.describe('the denominator: of whom or of what'),
    year: z.number().int().nullable().describe('the year the figure is from; null when the report does not say'),
    label: Text.describe('what the figure counts'),
    cites: z.array(Cite).min(1),
  })
  .describe('one figure with its denominator and year')

export const Table = z.strictObject({
  title: Text,
  columns: z.array(Text).min(2),
  rows: z.array(z.array(Text).min(2)).min(1),
  cites: z.array(Cite).min(1),
})

export type Text = z.infer<typeof Text>
export type Statement = z.infer<typeof Statement>
export type Fit = z.infer<typeof Fit>
export type FittedStatement = z.infer<typeof FittedStatement>
export type Figure = z.infer<typeof Figure>
export type Table = z.infer<typeof Table>
export type Lang = 'da' | 'en'
