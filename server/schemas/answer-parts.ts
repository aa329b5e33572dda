// The parts that an answer and its blocks share, for the OpenAPI document.
import { z } from '@hono/zod-openapi'

export const Cited = z.strictObject({ text: z.string(), cites: z.array(z.string()), lang: z.literal('da').optional() }).openapi('Cited', {
  description: 'one sentence with the keys of its sources; `lang`: nobody has written it in the language of the answer',
})
export const cited = z.array(Cited)

export const Figure = z
  .strictObject({
    value: z.number(),
    to: z.number().optional(),
    unit: z.string(),
    of: z.string(),
    year: z.int().nullable(),
    label: z.string(),
    cites: z.array(z.string()),
  })
  .openapi('Figure')

const EffectKind = z.enum(['problem', 'approach', 'activity', 'effect', 'result'])
export const Effects = z.strictObject({
  figure: z.string(),
  note: z.string(),
  nodes: z.array(z.strictObject({ id: z.string(), kind: EffectKind, text: z.string(), cites: z.array(z.string()) })),
  edges: z.array(
    z.strictObject({ from: z.string(), to: z.string(), basis: z.enum(['report', 'our-reading']), cites: z.array(z.string()) }),
  ),
})

export const Signpost = z.strictObject({ id: z.string(), title: z.string(), number: z.string(), text: z.string(), checked: z.string() })

export const noticeShape = {
  kind: z.enum(['urgent', 'danger-check', 'refer', 'dated', 'privacy', 'kill-switch', 'outside', 'clarify', 'unevaluated']),
  id: z.string(),
  title: z.string(),
  text: cited,
}

export const ClarifyingQuestion = z.strictObject({
  id: z.string(),
  text: z.string(),
  options: z.array(z.strictObject({ label: z.string(), context: z.record(z.string(), z.unknown()) })),
})
