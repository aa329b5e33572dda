// While Tilgang is closed, questions and workshops are answered with the reason and the numbers to ring. What can be looked up stays.
import type { Context, MiddlewareHandler } from 'hono'
import type { Lang, Text } from '../../engine/answer.ts'
import { closedBody } from '../closed/closed-answer.ts'
import type { House } from '../house.ts'
import { closedPage } from '../pages/closed-page.tsx'
import { isLang, requestLang } from '../request-lang.ts'
import { readBody } from './body.ts'

const TRY_AGAIN_SECONDS = '300'

const QUESTIONS = ['/', '/da', '/en', '/svar', '/svar.md', '/svar.docx', '/api/ask', '/api/docx', '/embed/v1/frame']
const EDITORS = ['/rediger', '/api/editor']
const WORKSHOPS = ['/workshop', '/deltag', '/selvstudie', '/scenarie', '/api/workshops']
// Without these, a widget with the engine in reserve would answer on its own.
const OFFLINE = '/embed/v1/offline/'

const CLOSED: ReadonlySet<string> = new Set([...QUESTIONS, ...WORKSHOPS, ...EDITORS])
const isClosed = (path: string): boolean =>
  CLOSED.has(path) ||
  path.startsWith('/api/workshops/') ||
  path.startsWith('/api/editor/') ||
  path.startsWith('/scenarie/') ||
  path.startsWith(OFFLINE)

/** Answers 503 in the place of what is closed. */
export function whenClosed(house: House): MiddlewareHandler {
  const { closing } = house
  if (!closing) return (_, next) => next()
  return (c, next) => {
    const reason = closing.reason()
    return reason === undefined || !isClosed(c.req.path) ? next() : refuse(c, house, reason)
  }
}

async function refuse(c: Context, house: House, reason: Text): Promise<Response> {
  const { path } = c.req
  const isFrame = path === '/embed/v1/frame'
  const response =
    path.startsWith('/api/') || path.startsWith(OFFLINE) ? await data(c, house, reason) : closedPage(house, reason, requestLang(c), isFrame)
  response.headers.set('Retry-After', TRY_AGAIN_SECONDS)
  return response
}

async function data(c: Context, { knowledge }: House, reason: Text): Promise<Response> {
  const wish = c.req.path === '/api/ask' && c.req.method === 'POST' ? await readWish(c) : {}
  const lang = wish.lang ?? requestLang(c)
  return new Response(JSON.stringify(closedBody(knowledge, reason, lang, wish.blocks ?? false)), {
    status: 503,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8', 'Content-Language': lang },
  })
}

// How the answer is wanted; a request that cannot be read is told the reason all the same.
async function readWish(c: Context): Promise<{ lang?: Lang; blocks?: boolean }> {
  try {
    const wish: unknown = JSON.parse(await readBody(c, 'application/json'))
    if (typeof wish !== 'object' || wish === null) return {}
    return {
      ...('lang' in wish && isLang(wish.lang) ? { lang: wish.lang } : {}),
      ...('blocks' in wish && wish.blocks === true ? { blocks: true } : {}),
    }
  } catch {
    return {}
  }
}
