// The blocks of an answer for the OpenAPI document. The type that the code uses is in engine/present/blocks.ts.
import { z } from '@hono/zod-openapi'
import { ClarifyingQuestion, cited, Effects, Figure, noticeShape, Signpost } from './answer-parts.ts'

const place = { kind: z.string(), id: z.string() }
const EffectKind = Effects.shape.nodes.element.shape.kind

const ChainPicture = z
  .strictObject({
    width: z.int(),
    height: z.int(),
    stages: z.array(z.strictObject({ kind: EffectKind, label: z.string(), y: z.int() })),
    boxes: z.array(
      z.strictObject({
        kind: EffectKind,
        x: z.int(),
        y: z.int(),
        width: z.int(),
        height: z.int(),
        lines: z.array(z.strictObject({ text: z.string(), y: z.int() })),
      }),
    ),
    lines: z.array(z.strictObject({ basis: z.enum(['report', 'our-reading']), path: z.string() })),
  })
  .openapi('ChainPicture', { description: 'a chain in which every box, line and word has its place' })

const side = z.strictObject({ title: z.string(), items: cited })
const inside = z.array(z.lazy(() => Block).openapi({ type: 'object', description: 'a Block' }))

/** One block. @see engine/present/blocks.ts */
export const Block: z.ZodType = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('section'),
      role: z.string(),
      id: z.string(),
      kicker: z.string().optional(),
      title: z.string(),
      blocks: inside,
      more: z.strictObject({ ...place, label: z.string() }).optional(),
    }),
    z.strictObject({ type: z.literal('sentences'), items: cited, role: z.enum(['advice', 'limit', 'note']).optional() }),
    z.strictObject({ type: z.literal('list'), items: cited, mark: z.enum(['point', 'caution', 'plain']) }),
    z.strictObject({ type: z.literal('steps'), items: cited }),
    z.strictObject({ type: z.literal('notice'), ...noticeShape, signposts: z.array(Signpost) }),
    z.strictObject({
      type: z.literal('cards'),
      items: z.array(z.strictObject({ ...place, title: z.string(), note: z.string().optional(), text: cited })),
    }),
    z.strictObject({ type: z.literal('contrast'), shows: side, doesNotShow: side }),
    z.strictObject({
      type: z.literal('diagram'),
      title: z.string(),
      note: z.string(),
      nodes: Effects.shape.nodes,
      edges: Effects.shape.edges,
      pictures: z.array(ChainPicture).openapi({ description: 'for a wide place and for a narrow one' }),
    }),
    z.strictObject({ type: z.literal('figures'), items: z.array(Figure) }),
    z.strictObject({
      type: z.literal('table'),
      title: z.string(),
      columns: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      cites: z.array(z.string()),
    }),
    z.strictObject({
      type: z.literal('curves'),
      title: z.string(),
      items: z.array(z.strictObject({ label: z.string(), points: z.array(z.strictObject({ age: z.string(), freedom: z.number() })) })),
    }),
    z.strictObject({
      type: z.literal('facts'),
      items: z.array(z.strictObject({ term: z.string(), text: cited, href: z.string().optional() })),
    }),
    z.strictObject({ type: z.literal('questions'), items: z.array(ClarifyingQuestion) }),
    z.strictObject({ type: z.literal('details'), summary: z.string(), blocks: inside, open: z.boolean().optional() }),
  ])
  .openapi('Block', { description: 'what is read next: a heading with what belongs to it, sentences, steps, a notice, a diagram …' })
