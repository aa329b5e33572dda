// What the editors' routes take. What they give is in editor-views.ts.
import { z } from '@hono/zod-openapi'

const LONGEST_REASON = 500
/** A hash, a version of the history, the name of a proposal. */
const LONGEST_NAME = 64

const base = z
  .string()
  .max(LONGEST_NAME)
  .nullable()
  .default(null)
  .openapi({ description: 'hash of the version that the edit began from; null: there was no file' })
const place = { kind: z.string().openapi({ example: 'offers' }), id: z.string().openapi({ example: 'lektiecafe' }), base }

export const SentShape = z
  .object({
    ...place,
    value: z
      .record(z.string(), z.unknown())
      .optional()
      .openapi({ description: 'the fields of the form; comments and order of the file stay' }),
    text: z.string().optional().openapi({ description: 'the whole file instead' }),
  })
  .openapi('EditSent', { description: 'one file, with `value` or `text`' })

export const NamedShape = z
  .object({ ...place, version: z.string().max(LONGEST_NAME).default('').openapi({ description: 'to restore: a version of its changes' }) })
  .openapi('EditNamed')

export const DecisionShape = z
  .object({
    id: z.string().max(LONGEST_NAME),
    isApproved: z.boolean(),
    why: z.string().max(LONGEST_REASON).default('').openapi({ description: 'told to the writer when it is sent back' }),
  })
  .openapi('EditDecision')
