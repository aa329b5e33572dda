// What POST /api/feedback takes: ids and fixed words only. There is no field that could hold a text.
import { z } from '@hono/zod-openapi'
import type { Knowledge } from '../../knowledge/schema.ts'
import type { Judged } from '../counts/counts.ts'
import { ALL_JUDGEMENTS, type Judgement } from '../counts/judgements.ts'
import { Problem } from '../problem.ts'
import { isLang } from '../request-lang.ts'
import { faultOf } from './faults.ts'

const Judgements = z.enum(ALL_JUDGEMENTS)

/** The request as the OpenAPI document shows it. */
export const FeedbackShape = z
  .strictObject({
    lang: z.enum(['da', 'en']).openapi({ description: 'the language of the answer' }),
    outcome: z.enum(['answer', 'clarify', 'refer', 'urgent', 'outside']).openapi({ description: 'how the answer ended' }),
    approach: z.string().max(100).optional().openapi({ description: 'the first approach of the answer', example: 'network' }),
    judgement: Judgements.openapi({ description: '`yes` or `no`; then, one by one, what did not fit' }),
  })
  .openapi('Feedback')

/** The reply as the OpenAPI document shows it. */
export const FeedbackReplyShape = z
  .strictObject({
    text: z.string(),
    options: z.array(z.strictObject({ judgement: Judgements, label: z.string() })),
  })
  .openapi('FeedbackReply', {
    description: 'thanks; after `no` what can be pointed at, each to be sent as a judgement of its own',
  })

export type Feedback = Judged & { readonly judgement: Judgement }

/**
 * Makes the check for one knowledge.
 * @returns a function that throws {@link Problem} `invalid-request` with every fault it finds
 */
export function createFeedbackReader({ approaches }: Pick<Knowledge, 'approaches'>): (value: unknown) => Feedback {
  const known = new Set(approaches.map(approach => approach.id))
  const fields = { body: Object.keys(FeedbackShape.shape) }
  return value => {
    const read = FeedbackShape.safeParse(value)
    const lang = value && typeof value === 'object' && 'lang' in value && isLang(value.lang) ? value.lang : undefined
    const faults = (read.error?.issues ?? []).map(issue => faultOf(issue, fields))
    const approach = read.data?.approach
    if (approach !== undefined && !known.has(approach)) faults.push({ where: 'approach', what: { da: 'ukendt id', en: 'unknown id' } })
    if (!read.success || faults.length > 0) throw new Problem('invalid-request', faults, lang)
    return read.data
  }
}
