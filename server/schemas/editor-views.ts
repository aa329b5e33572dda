// What the editors' routes give, for the OpenAPI document.
import { z } from '@hono/zod-openapi'
import type { Field } from '../editor/form/form.ts'
import { editKinds } from '../editor/keep/places.ts'

const KindShape = z.enum(Object.keys(editKinds)).openapi('EditKind')
const place = { kind: KindShape, id: z.string() }
const Value = z.record(z.string(), z.unknown()).nullable()
const hash = z.string().nullable().openapi({ description: 'null: there is no such file' })

const change = {
  version: z.string().openapi({ description: 'to restore what was before it' }),
  ...place,
  at: z.string().openapi({ description: 'ISO 8601' }),
  who: z.string(),
  what: z.enum(['new', 'changed', 'removed', 'restored', 'imported']),
  fields: z.array(z.string()),
  approvedBy: z.string().optional(),
}
const Change = z.strictObject(change).openapi('EditChange')

const proposal = {
  id: z.string(),
  at: z.string(),
  who: z.string(),
  back: z.strictObject({ who: z.string(), at: z.string(), why: z.string() }).optional().openapi({ description: 'sent back to its writer' }),
  places: z.array(z.strictObject({ ...place, isRemoved: z.boolean() })),
}
const Proposal = z.strictObject(proposal).openapi('EditProposal')

const Listed = z
  .strictObject({
    ...place,
    title: z.string(),
    text: z.string(),
    checked: z.string().optional(),
    isBroken: z.boolean().openapi({ description: 'no YAML with fields: it is edited as text' }),
    isOverdue: z.boolean().openapi({ description: 'nobody has checked it for a year' }),
  })
  .openapi('EditListed')

export const EnterShape = z
  .strictObject({ asksFor: z.enum(['key', 'nothing']).openapi({ description: 'nothing: a proxy says who is logged in' }) })
  .openapi('EditEnter')

export const OverviewShape = z
  .strictObject({
    who: z.string(),
    today: z.string(),
    needsApproval: z.boolean(),
    kinds: z.array(z.strictObject({ kind: KindShape, one: z.string(), many: z.string() })),
    entries: z.array(Listed),
    proposals: z.array(Proposal),
    changes: z.array(Change),
  })
  .openapi('EditOverview')

const option = z.strictObject({ id: z.string(), label: z.string(), kind: z.string().optional() })
const FieldShape: z.ZodType<Field> = z
  .lazy(() =>
    z.strictObject({
      key: z.string(),
      label: z.string(),
      hint: z.string(),
      isRequired: z.boolean(),
      as: z.enum([
        ...(['line', 'text', 'date', 'number', 'tick', 'id', 'lines', 'raw', 'choice', 'ticks'] as const),
        ...(['concept', 'group', 'both', 'list', 'either'] as const),
      ]),
      options: z.array(option).optional(),
      fields: z.array(FieldShape).optional(),
      item: FieldShape.optional(),
    }),
  )
  .openapi('EditField', { description: 'how a field is filled in, and what can be chosen' }) as unknown as z.ZodType<Field>
export const FormShape = z.strictObject({ fields: z.array(FieldShape) }).openapi('EditForm')

export const EditEntryShape = z
  .strictObject({
    ...place,
    hash,
    text: z.string(),
    value: Value,
    changes: z.array(Change.extend({ before: z.string().nullable(), beforeValue: Value })),
  })
  .openapi('EditEntry')

const Fault = z
  .strictObject({ path: z.string().openapi({ description: 'the field' }), line: z.int(), file: z.string(), what: z.string() })
  .openapi('EditFault')
const checked = { faults: z.array(Fault), elsewhere: z.array(Fault), warnings: z.array(Fault) }
export const CheckedShape = z
  .strictObject(checked)
  .openapi('EditChecked', { description: 'faults of the file, faults elsewhere, warnings' })

const Differs = z.strictObject({
  question: z.string(),
  lang: z.enum(['da', 'en']),
  isOwn: z.boolean(),
  outcome: z.array(z.string()).length(2),
  added: z.array(z.string()),
  removed: z.array(z.string()),
  isReordered: z.boolean(),
})
export const PreviewShape = z
  .strictObject({ preview: z.strictObject({ asked: z.int(), differs: z.array(Differs) }).nullable() })
  .openapi('EditPreview', {
    description: 'which labelled questions would be answered in another way; null: the edit does not pass the checks',
  })

export const SavedShape = z
  .strictObject({ result: z.enum(['saved', 'same', 'proposed', 'declined']), hash: hash.optional() })
  .openapi('EditSaved')
export const FaultyShape = z.strictObject({ result: z.literal('faulty'), ...checked }).openapi('EditFaulty')
export const ConflictShape = z
  .strictObject({
    result: z.literal('conflict'),
    conflicts: z.array(z.strictObject({ ...place, hash, text: z.string().nullable(), value: Value, by: z.string().nullable() })),
  })
  .openapi('EditConflict', { description: 'files that somebody else has changed meanwhile, as they are now' })

export const ProposedShape = z
  .strictObject({
    ...proposal,
    files: z.array(
      z.strictObject({
        ...place,
        before: z.string().nullable(),
        after: z.string().nullable(),
        isStale: z.boolean(),
        beforeValue: Value,
        afterValue: Value,
      }),
    ),
  })
  .openapi('EditProposed')

export const TakenShape = z
  .strictObject({ isInUse: z.boolean(), faults: z.array(z.strictObject({ file: z.string(), line: z.int(), what: z.string() })) })
  .openapi('EditTaken')

export const PlannedShape = z
  .strictObject({
    faults: z.array(z.strictObject({ where: z.string(), what: z.string() })),
    warnings: z.array(z.string()),
    changes: z.array(z.strictObject({ ...place, what: z.enum(['new', 'changed']), fields: z.array(z.string()) })),
  })
  .openapi('ImportPlan', { description: 'what it would change; with a fault nothing is taken' })
