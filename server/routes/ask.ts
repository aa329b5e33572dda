import { createRoute, z } from '@hono/zod-openapi'
import { Hono } from 'hono'
import { writeJson } from '../answer-bytes.ts'
import { askCounted } from '../counts/ask-counted.ts'
import type { House } from '../house.ts'
import { readBody } from '../middleware/body.ts'
import { sendPacked } from '../middleware/packing.ts'
import { parseJson } from '../parse-json.ts'
import { AnswerShape } from '../schemas/answer.ts'
import { AskShape, createAskReader } from '../schemas/ask.ts'
import { problemResponses } from '../schemas/responses.ts'

/** POST /api/ask: a question in, an answer out. Nothing of the question is kept; how it ended is counted. */
export function askRoutes(house: House): Hono {
  const read = createAskReader(house.knowledge)
  return new Hono().post('/api/ask', async c => {
    const request = read(parseJson(await readBody(c, 'application/json')))
    return sendPacked(c, writeJson(c.req.query('count') === 'no' ? house.engine.ask(request) : askCounted(house, request)))
  })
}

export const askDocs = [
  createRoute({
    method: 'post',
    path: '/api/ask',
    summary: 'Ask which approach to try',
    description:
      'The same request gives the same bytes as long as `version` is the same. Nothing of the question is stored or logged; its ending and the ids that were found are counted by day, each by itself, unless `TILGANG_COUNTS=off`.',
    request: {
      query: z.object({ count: z.literal('no').optional().openapi({ description: '`no`: not counted, for exercises and for probes' }) }),
      body: { required: true, content: { 'application/json': { schema: AskShape } } },
    },
    responses: {
      200: { description: 'The answer', content: { 'application/json': { schema: AnswerShape } } },
      ...problemResponses(400, 405, 413, 415, 429, 503),
    },
  }),
]
