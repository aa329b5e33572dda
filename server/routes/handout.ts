import { createRoute } from '@hono/zod-openapi'
import { Hono } from 'hono'
import type { Context, Lang } from '../../engine/answer.ts'
import { fileResponse, WORD_TYPE, wordResponse } from '../handout/files.ts'
import { type Handout, makeHandout } from '../handout/handout.ts'
import { writeMarkdown } from '../handout/markdown.ts'
import type { House } from '../house.ts'
import { readBody } from '../middleware/body.ts'
import { answerAddress } from '../pages/addresses.ts'
import { readContext } from '../pages/context-query.ts'
import { pageDoor } from '../pages/door.ts'
import { parseJson } from '../parse-json.ts'
import { addressOf } from '../request-address.ts'
import { createIdsReader, IdsShape } from '../schemas/ask.ts'
import { problemResponses } from '../schemas/responses.ts'
import { today } from '../today.ts'

const NAME = 'tilgang-svar'

/** The answer for ids as a file: GET /svar.md and /svar.docx, POST /api/docx. A question is never taken. */
export function handoutRoutes(house: House): Hono {
  const read = createIdsReader(house.knowledge)
  const make = (wish: unknown, address: string): Handout => {
    const { lang = 'da', context } = read(wish)
    return makeHandout(house.engine.ask({ lang, context }), answerAddress(context, lang, pageDoor(address)), today())
  }
  const fromQuery = (url: string): { lang: Lang; context: Context } => {
    const query = new URL(url).searchParams
    return { lang: query.get('lang') === 'en' ? 'en' : 'da', context: readContext(query) }
  }
  return new Hono()
    .get('/svar.md', c =>
      fileResponse(writeMarkdown(make(fromQuery(c.req.url), addressOf(c, house))), `${NAME}.md`, 'text/markdown; charset=utf-8'),
    )
    .get('/svar.docx', c => wordResponse(make(fromQuery(c.req.url), addressOf(c, house)), `${NAME}.docx`))
    .post('/api/docx', async c => wordResponse(make(parseJson(await readBody(c, 'application/json')), addressOf(c, house)), `${NAME}.docx`))
}

export const handoutDocs = [
  createRoute({
    method: 'post',
    path: '/api/docx',
    summary: 'The answer for some ids as a Word document',
    description: 'Takes ids only, never a question: the file holds nothing that anybody wrote.',
    request: { body: { required: true, content: { 'application/json': { schema: IdsShape } } } },
    responses: {
      200: { description: 'The document', content: { [WORD_TYPE]: { schema: { type: 'string', format: 'binary' } } } },
      ...problemResponses(400, 405, 413, 415, 429, 503),
    },
  }),
]
