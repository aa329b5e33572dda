// What the knowledge routes give, for the OpenAPI document.
import { z } from '@hono/zod-openapi'
import { LOCAL_KINDS } from '../../engine/local/entries.ts'
import { ENTRY_KINDS } from '../../engine/present/entries/entry.ts'
import { kinds } from '../../knowledge/schema.ts'

const Text = z.strictObject({ da: z.string(), en: z.string() }).openapi('Text')
const Titled = z.strictObject({ id: z.string(), title: Text, short: Text.optional() }).openapi('Titled')

/** `local`: what layers bring; there is none of it where no layer is laid over the report. */
export const KindShape = z.enum([...ENTRY_KINDS, 'local'])

const LocalEntryShape = z
  .looseObject({ id: z.string(), localKind: z.enum(LOCAL_KINDS), layer: z.string(), checked: z.string(), isDanishOnly: z.boolean() })
  .openapi('LocalEntry', { description: 'an entry of a layer: the fields of its kind, every text in both languages with its source' })

export const OverviewShape = z
  .strictObject({ hash: z.string(), kinds: z.record(z.string(), z.array(Titled)) })
  .openapi('Overview', { description: 'every entry of every kind, with the hash of the content' })

export const ListShape = z.strictObject({ kind: KindShape, entries: z.array(Titled) }).openapi('EntryList')

const label = { label: Text }
const SourceTexts = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('report'), chapter: Text, section: Text, page: z.int(), derived: z.boolean(), ...label }),
    z.strictObject({ kind: z.literal('literature'), reference: z.string(), footnote: z.int(), page: z.int(), ...label }),
    z.strictObject({ kind: z.literal('beside-the-report'), title: Text, checked: z.string(), ...label }),
  ])
  .openapi('SourceTexts')

export const EntryShape = z
  .strictObject({ kind: KindShape, entry: z.union([...Object.values(kinds), LocalEntryShape]), sources: z.record(z.string(), SourceTexts) })
  .openapi('EntryWithSources')

export const ProblemShape = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.strictObject({ where: z.string(), what: z.string() })),
    request: z
      .string()
      .optional()
      .openapi({ description: 'the name of the request, as in X-Request-Id: tell it to whoever runs the server' }),
  })
  .openapi('Problem', { description: 'RFC 9457; never repeats what was sent' })

export const HealthShape = z.strictObject({ status: z.literal('ok') }).openapi('Health')
const ToldFault = z.strictObject({ file: z.string(), line: z.int(), da: z.string(), en: z.string() })
const Refused = z
  .strictObject({ at: z.string(), faults: z.array(ToldFault) })
  .openapi('RefusedKnowledge', { description: 'newer knowledge that is wrong; the older one stays in use' })
export const ReadyShape = z
  .strictObject({ status: z.literal('ready'), knowledge: z.string(), refused: Refused.optional() })
  .openapi('Ready')
export const NotReadyShape = z
  .strictObject({ status: z.enum(['loading', 'draining']), knowledge: z.string().optional(), refused: Refused.optional() })
  .openapi('NotReady')
