// What is cited: the report, its literature, facts beside it.
import { z } from 'zod'
import { id } from './id.ts'
import { Text } from './text.ts'

export const ReportSource = z.strictObject({
  title: z.string(),
  titleEnglish: z.string(),
  publisher: z.string(),
  published: z.string(),
  authors: z.array(z.string()),
  dataFrom: z.string(),
  derivedPages: z.array(z.tuple([z.number().int(), z.number().int()])),
  pages: z.tuple([z.number().int(), z.number().int()]),
  chapters: z.array(
    z.strictObject({
      id,
      title: Text,
      sections: z.array(z.strictObject({ id, title: Text, pages: z.tuple([z.number().int(), z.number().int()]) })).min(1),
    }),
  ),
})

export const LiteratureSource = z.strictObject({ id, page: z.number().int(), reference: z.string() })

export const BesideSource = z.strictObject({
  id,
  checked: z.iso.date(),
  title: Text,
  label: Text.optional().describe('whose words they are, when somebody stands behind them'),
})

export type ReportSource = z.infer<typeof ReportSource>
export type LiteratureSource = z.infer<typeof LiteratureSource>
export type BesideSource = z.infer<typeof BesideSource>
