import { createRoute } from '@hono/zod-openapi'
import { Hono } from 'hono'
import { writeJson } from '../answer-bytes.ts'
import type { House } from '../house.ts'
import { readBody } from '../middleware/body.ts'
import { sendPacked } from '../middleware/packing.ts'
import { parseJson } from '../parse-json.ts'
import { AnswerShape } from '../schemas/answer.ts'
import { AskShape, createAskReader } from '../schemas/ask.ts'
import { problemResponses } from '../schemas/responses.ts'

/** POST /api/ask: a question in, an answer out. Nothing is kept. */
export function askRoutes({ engine, knowledge }: House): Hono {
  const read = createAskReader(knowledge)
  return new Hono().post('/api/ask', async c => {
    const answer = engine.ask(read(parseJson(await readBody(c, 'application/json'))))
    return sendPacked(c, writeJson(answer))
  })
}

export const askDocs = [
  createRoute({
    method: 'post',
    path: '/api/ask',
    summary: 'Ask which approach to try',
    description:
      'The same request gives the same bytes as long as `version` is the same. Nothing is stored and nothing of the question is logged.',
    request: { body: { required: true, content: { 'application/json': { schema: AskShape } } } },
    responses: {
      200: { description: 'The answer', content: { 'application/json': { schema: AnswerShape } } },
      ...problemResponses(400, 405, 413, 415),
    },
  }),
]
