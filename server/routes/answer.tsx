/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono, type Context as HonoContext } from 'hono'
import type { AskRequest, Lang } from '../../engine/answer.ts'
import { contextQuery } from '../../engine/conversation/index.ts'
import { isJudgement } from '../counts/judgements.ts'
import type { House } from '../house.ts'
import { readBody } from '../middleware/body.ts'
import { framePolicy, SCRIPTED_POLICY } from '../middleware/policies.ts'
import { homeAddress } from '../pages/addresses.ts'
import { AnswerPage } from '../pages/answer-page.tsx'
import { readContext } from '../pages/context-query.ts'
import { type Door, frameDoor, pageDoor } from '../pages/door.ts'
import { FrameAnswer, FrameStart } from '../pages/frame-page.tsx'
import { FrontPage } from '../pages/front-page.tsx'
import { html } from '../pages/html.ts'
import { Problem } from '../problem.ts'
import { readForm } from '../read-form.ts'
import { requestLang } from '../request-lang.ts'
import { createAskReader } from '../schemas/ask.ts'

/** /svar and /embed/v1/frame: the answer on a page and in a frame. POST carries a question, GET only ids. */
export function answerRoutes(house: House): Hono {
  const read = createAskReader(house.knowledge)
  const { base, frameAncestors } = house.config
  const inFrame = framePolicy(frameAncestors)
  const page = pageDoor(base)

  // A judgement comes with what was asked, so that the answer can stand again; it is not asked anew.
  const show = (request: AskRequest, door: Door, said?: string | null): Response => {
    const answer = house.engine.ask(request)
    const { lang, outcome, recommendations } = answer
    const judgement = isJudgement(said) ? said : undefined
    if (typeof said !== 'string') house.counts?.countQuestion(answer)
    else if (judgement) house.counts?.countFeedback({ lang, outcome, approach: recommendations[0]?.approach }, judgement)
    const props = { house, request, answer, door, judgement }
    return door.isFrame
      ? forAnyone(html(<FrameAnswer {...props} />, 200, answer.lang, inFrame))
      : html(<AnswerPage {...props} />, 200, answer.lang, SCRIPTED_POLICY)
  }
  const start = (door: Door, lang: Lang, status = 200, asked: { question?: string; faults?: readonly string[] } = {}): Response =>
    door.isFrame
      ? forAnyone(html(<FrameStart house={house} lang={lang} door={door} {...asked} />, status, lang, inFrame))
      : html(<FrontPage house={house} lang={lang} {...asked} />, status, lang)

  const byIds = (c: HonoContext, door: Door, nothing: (lang: Lang) => Response): Response => {
    const query = new URL(c.req.url).searchParams
    const lang: Lang = query.get('lang') === 'en' ? 'en' : 'da'
    const context = readContext(query)
    return contextQuery(context) === '' ? nothing(lang) : show(read({ lang, context }), door)
  }
  const byForm = async (c: HonoContext, doorOf: (form: URLSearchParams) => Door): Promise<Response> => {
    const form = new URLSearchParams(await readBody(c, 'application/x-www-form-urlencoded'))
    const wish = readForm(form)
    try {
      return show(read(wish), doorOf(form), form.get('judgement'))
    } catch (error) {
      if (!(error instanceof Problem) || error.problem !== 'invalid-request') throw error
      const lang = error.lang ?? requestLang(c)
      return start(doorOf(form), lang, error.status, { question: wish.question ?? '', faults: inWords(error, lang) })
    }
  }

  return new Hono()
    .get('/svar', c => byIds(c, page, lang => c.redirect(homeAddress(base, lang), 303)))
    .post('/svar', c => byForm(c, () => page))
    .get('/embed/v1/frame', c => {
      const door = frameDoor(base, c.req.query('theme') ?? null)
      return byIds(c, door, lang => start(door, lang))
    })
    .post('/embed/v1/frame', c => byForm(c, form => frameDoor(base, form.get('theme'))))
}

// A page that demands the word of everything it embeds may embed the frame as well.
function forAnyone(response: Response): Response {
  response.headers.set('Cross-Origin-Resource-Policy', 'cross-origin')
  response.headers.set('Cross-Origin-Embedder-Policy', 'require-corp')
  return response
}

// The same field with the question still in it, and what is wrong with it.
const inWords = (problem: Problem, lang: Lang): string[] =>
  [...new Set(problem.faults.map(fault => `${fault.what[lang]}.`))].map(text => text.charAt(0).toUpperCase() + text.slice(1))
