import { createRoute } from '@hono/zod-openapi'
import { Hono } from 'hono'
import { replyTo } from '../counts/judgements.ts'
import type { House } from '../house.ts'
import { readBody } from '../middleware/body.ts'
import { parseJson } from '../parse-json.ts'
import { createFeedbackReader, FeedbackReplyShape, FeedbackShape } from '../schemas/feedback.ts'
import { problemResponses } from '../schemas/responses.ts'

/** POST /api/feedback: whether an answer fits. Added to the day's counts; nothing tells who judged, or what was asked. */
export function feedbackRoutes({ counts, knowledge }: House): Hono {
  const read = createFeedbackReader(knowledge)
  return new Hono().post('/api/feedback', async c => {
    const { judgement, ...about } = read(parseJson(await readBody(c, 'application/json')))
    counts?.countFeedback(about, judgement)
    return counts ? c.json(replyTo(judgement, about.lang)) : c.body(null, 204)
  })
}

export const feedbackDocs = [
  createRoute({
    method: 'post',
    path: '/api/feedback',
    summary: 'Say whether an answer fits',
    description: 'Takes ids and fixed words only. Added up by day, language, ending and first approach; there is no row for a user.',
    request: { body: { required: true, content: { 'application/json': { schema: FeedbackShape } } } },
    responses: {
      200: { description: 'The reply, in the language of the answer', content: { 'application/json': { schema: FeedbackReplyShape } } },
      204: { description: 'Thrown away: nothing is counted here (`TILGANG_COUNTS=off`)' },
      ...problemResponses(400, 405, 413, 415),
    },
  }),
]
